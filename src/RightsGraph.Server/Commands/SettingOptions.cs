using System.CommandLine;
using RightsGraph.Server.Importing;
using RightsGraph.Server.Serving;
using RightsGraph.Server.Settings;

namespace RightsGraph.Server.Commands;

/// <summary>The options by which the command line sets settings, for every verb that has any.</summary>
internal static class SettingOptions
{
    private static readonly Option<string?> Seeds = new("--seeds")
    {
        Description = "The folder of source documents to start with. Default: seeds.",
        HelpName = "DIR",
    };

    private static readonly Option<bool> SkipInvalid = new("--skip-invalid")
    {
        Description = "Leave out what is refused, and say so, where otherwise nothing would start.",
    };

    private static readonly Option<string?> Store = new("--store")
    {
        Description = "Where the archive is kept: memory, sqlite:PATH or postgres:CONNECTION STRING. Default: memory. "
            + "Other users of the machine may see a password here; Archive__Store in the environment they do not.",
        HelpName = "STORE",
    };

    private static readonly Option<string?> Index = new("--index")
    {
        Description = "The folder in which the index and the texts are kept, for one server alone. Default: in memory.",
        HelpName = "DIR",
    };

    private static readonly Option<string[]> Set = CreateSet();

    /// <summary>For verbs that may begin a new archive with the seeds.</summary>
    public static void AddTo(Command command)
    {
        command.Options.Add(Seeds);
        command.Options.Add(SkipInvalid);
        AddStoreTo(command);
    }

    /// <summary>For the verb that serves.</summary>
    public static void AddIndexTo(Command command) => command.Options.Add(Index);

    /// <summary>For verbs that work on an archive alone.</summary>
    public static void AddStoreTo(Command command)
    {
        command.Options.Add(Store);
        command.Options.Add(Set);
    }

    /// <exception cref="BadSettingException">The setting is wrong.</exception>
    public static StoreSettings ReadStore(ParseResult line) => SettingsReader.Read<StoreSettings>(
        SettingsReader.Configuration(Read(line)), StoreSettings.Section);

    /// <summary>The settings that the command line states, by their keys.</summary>
    public static Dictionary<string, string?> Read(ParseResult line)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in line.GetValue(Set) ?? [])
        {
            var parts = setting.Split('=', 2);
            settings[parts[0]] = parts[1];
        }

        if (line.GetValue(Seeds) is { } folder)
        {
            settings[$"{SeedSettings.Section}:{nameof(SeedSettings.Seeds)}"] = folder;
        }

        if (line.GetValue(Store) is { } store)
        {
            settings[$"{StoreSettings.Section}:{nameof(StoreSettings.Store)}"] = store;
        }

        if (line.GetValue(Index) is { } index)
        {
            settings[$"{StoreSettings.Section}:{nameof(StoreSettings.Index)}"] = index;
        }

        if (line.GetValue(SkipInvalid))
        {
            settings[$"{SeedSettings.Section}:{nameof(SeedSettings.SkipInvalid)}"] = "true";
        }

        return settings;
    }

    private static Option<string[]> CreateSet()
    {
        var set = new Option<string[]>("--set")
        {
            Description = "A setting of docs/settings.md, for instance Http:MaxBodyBytes=65536; may be repeated.",
            HelpName = "KEY=VALUE",
        };
        set.Validators.Add(given =>
        {
            foreach (var setting in given.Tokens.Select(token => token.Value))
            {
                if (!setting.Contains('=', StringComparison.Ordinal))
                {
                    given.AddError($"--set {setting} has no value; expected KEY=VALUE.");
                }
                else if (!SettingKeys.AreKnown(setting.Split('=')[0]))
                {
                    given.AddError($"--set {setting} names no setting; expected one of {SettingKeys.All}.");
                }
            }
        });
        return set;
    }
}
