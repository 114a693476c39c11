using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Server.Commands;

/// <summary>The option <c>--map</c> of commands that read documents.</summary>
internal static class MapOptions
{
    public static Option<string?> Create() => new("--map")
    {
        Description = "Which column or path is which field, and what is the same in all records, such as "
            + "country=To,text=Text,publisher:=\"UPR Info\".",
        HelpName = "MAP",
    };

    /// <exception cref="BadSettingException">The text is no mapping.</exception>
    public static DocumentMapping Read(ParseResult line, Option<string?> option)
    {
        try
        {
            return line.GetValue(option) is { } text ? MapOption.Parse(text) : DocumentMapping.None;
        }
        catch (MappingException problem)
        {
            throw new BadSettingException($"--map: {problem.Message}.");
        }
    }
}
