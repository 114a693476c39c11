namespace RightsGraph.Server.Commands;

internal static class ServeCommand
{
    public const string Name = "serve";

    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = "Where to listen, for instance http://127.0.0.1:8080. "
            + "Default: ASPNETCORE_URLS, else http://localhost:5000.",
        HelpName = "URLS",
    };

    private static readonly Option<string?> Watch = new("--watch")
    {
        Description = "Import documents as they are put into this folder or change; without DIR that of the seeds.",
        HelpName = "DIR",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create()
    {
        var command = new Command(Name, "Serves the archive at /graphql, to a browser with the IDE. The default verb.")
        {
            Urls, Watch,
        };
        SettingOptions.AddArchiveTo(command);
        SettingOptions.AddIndexTo(command);
        command.Runs((line, cancellation) =>
        {
            var settings = SettingOptions.Read(line);
            if (line.GetValue(Urls) is { } urls)
            {
                settings[WebHostDefaults.ServerUrlsKey] = urls;
            }

            if (line.GetResult(Watch) is not null)
            {
                settings[$"{WatchSettings.Section}:{nameof(WatchSettings.Watch)}"] =
                    line.GetValue(Watch) ?? WatchSettings.TheSeeds;
            }

            return RightsGraphServer.RunAsync(settings, cancellation);
        });
        return command;
    }
}
