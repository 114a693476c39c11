using System.CommandLine;
using RightsGraph.Server.Hosting;
using RightsGraph.Server.Seeding;

namespace RightsGraph.Server.Commands;

internal static class ServeCommand
{
    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = "Where to listen, for instance http://127.0.0.1:8080. Default: ASPNETCORE_URLS, else http://localhost:5000.",
        HelpName = "URLS",
    };

    private static readonly Option<string[]> Set = new("--set")
    {
        Description = "A setting of the README's table, for instance Http:MaxBodyBytes=65536. May be given several times.",
        HelpName = "KEY=VALUE",
    };

    public static Command Create()
    {
        Set.Validators.Add(option =>
        {
            foreach (var token in option.Tokens.Where(token => !token.Value.Contains('=', StringComparison.Ordinal)))
            {
                option.AddError($"--set {token.Value} has no value; expected KEY=VALUE.");
            }
        });
        var command = new Command("serve", "Serves the archive at /graphql, to a browser with the IDE. The default verb.")
        {
            SeedOptions.Seeds, SeedOptions.SkipInvalid, Urls, Set,
        };
        command.SetAction((line, cancellation) => ServerHost.RunAsync(SettingsOf(line), cancellation));
        return command;
    }

    private static Dictionary<string, string?> SettingsOf(ParseResult line)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in line.GetValue(Set) ?? [])
        {
            var parts = setting.Split('=', 2);
            settings[parts[0]] = parts[1];
        }

        if (line.GetValue(SeedOptions.Seeds) is { } folder)
        {
            settings[$"{SeedSettings.Section}:{nameof(SeedSettings.Seeds)}"] = folder;
        }

        if (line.GetValue(SeedOptions.SkipInvalid))
        {
            settings[$"{SeedSettings.Section}:{nameof(SeedSettings.SkipInvalid)}"] = "true";
        }

        if (line.GetValue(Urls) is { } urls)
        {
            settings[WebHostDefaults.ServerUrlsKey] = urls;
        }

        return settings;
    }
}
