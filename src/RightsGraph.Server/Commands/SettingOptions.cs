using RightsGraph.Search.Synonyms;

namespace RightsGraph.Server.Commands;

/// <summary>The options that set settings, shared by all commands.</summary>
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
        Description = "The folder of the index and a copy of the texts, for one server alone; memory: in memory. "
            + "Default: PATH.index beside a store of SQLite, else in memory.",
        HelpName = "DIR",
    };

    private static readonly Option<string[]> Set = CreateSet();

    public static void AddArchiveTo(Command command)
    {
        command.Options.Add(Seeds);
        command.Options.Add(SkipInvalid);
        AddStoreTo(command);
    }

    public static void AddIndexTo(Command command) => command.Options.Add(Index);

    public static void AddStoreTo(Command command)
    {
        command.Options.Add(Store);
        command.Options.Add(Set);
    }

    /// <exception cref="BadSettingException">The setting is wrong.</exception>
    public static StoreSettings ReadStore(ParseResult line) =>
        SettingsReader.Read<StoreSettings>(ReadConfiguration(line), StoreSettings.Section);

    /// <exception cref="BadSettingException">The file of synonyms is wrong.</exception>
    public static SynonymTable ReadSynonyms(ParseResult line) => SettingsReader
        .Read<SynonymSettings>(SettingsReader.Configuration(Read(line)), SynonymSettings.Section).Load();

    /// <summary>For commands that do not serve: the host reads its own, and logs the same warnings.</summary>
    public static IConfiguration ReadConfiguration(ParseResult line)
    {
        var configuration = SettingsReader.Configuration(Read(line));
        foreach (var warning in RetiredSettings.WarningsIn(configuration))
        {
            Console.Error.WriteLine(warning);
        }

        return configuration;
    }

    public static Dictionary<string, string?> Read(ParseResult line)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in line.GetValue(Set) ?? [])
        {
            var parts = setting.Split('=', 2);
            settings[parts[0]] = parts[1];
        }

        Add(SeedSettings.Section, nameof(SeedSettings.Seeds), line.GetValue(Seeds));
        Add(SeedSettings.Section, nameof(SeedSettings.SkipInvalid), line.GetValue(SkipInvalid) ? "true" : null);
        Add(StoreSettings.Section, nameof(StoreSettings.Store), line.GetValue(Store));
        Add(StoreSettings.Section, nameof(StoreSettings.Index), line.GetValue(Index));
        return settings;

        void Add(string section, string name, string? value)
        {
            if (value is not null)
            {
                settings[$"{section}:{name}"] = value;
            }
        }
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
                var key = Printable.Sanitize(setting.Split('=')[0]);
                if (!setting.Contains('=', StringComparison.Ordinal))
                {
                    given.AddError($"--set '{key}' has no value; expected KEY=VALUE.");
                }
                else if (!SettingSections.Accept(key))
                {
                    given.AddError($"--set '{key}' names no setting; "
                        + $"expected one of {string.Join(", ", SettingSections.Keys)}.");
                }
            }
        });
        return set;
    }
}
