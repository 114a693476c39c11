using System.CommandLine;
using RightsGraph.Server.Hosting;

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

    public static Command Create()
    {
        var command = new Command(Name, "Serves the archive at /graphql, to a browser with the IDE. The default verb.")
        {
            Urls,
        };
        SettingOptions.AddTo(command);
        command.SetAction((line, cancellation) =>
        {
            var settings = SettingOptions.Read(line);
            if (line.GetValue(Urls) is { } urls)
            {
                settings[WebHostDefaults.ServerUrlsKey] = urls;
            }

            return ServerRun.RunAsync(settings, cancellation);
        });
        return command;
    }
}
