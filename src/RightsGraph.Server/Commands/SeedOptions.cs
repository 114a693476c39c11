using System.CommandLine;
using RightsGraph.Server.Seeding;

namespace RightsGraph.Server.Commands;

/// <summary>The options of every verb that reads the seeds.</summary>
internal static class SeedOptions
{
    public static Option<string?> Seeds { get; } = new("--seeds")
    {
        Description = "The folder of source documents to start with. Default: seeds.",
        HelpName = "DIR",
    };

    public static Option<bool> SkipInvalid { get; } = new("--skip-invalid")
    {
        Description = "Leave out what is refused, and say so, where otherwise nothing would start.",
    };

    public static SeedSettings Read(ParseResult line) => new()
    {
        Seeds = line.GetValue(Seeds) ?? SeedSettings.DefaultFolder,
        SkipInvalid = line.GetValue(SkipInvalid),
    };
}
