using System.Globalization;
using Tomlyn;
using Tomlyn.Model;

namespace RightsGraph.Archive.Readers;

/// <summary>Reads the fields of a TOML table.</summary>
internal static class TomlBlock
{
    private static readonly TomlSerializerOptions Options = new() { MaxDepth = 8 };

    public static List<FrontMatterField>? Read(List<string> block, int firstLine, out LineProblem? problem)
    {
        problem = null;
        try
        {
            var table = TomlSerializer.Deserialize<TomlTable>(string.Join('\n', block), Options) ?? [];
            var fields = new List<FrontMatterField>();
            Add(table, "", block, firstLine, fields);
            return fields;
        }
        catch (TomlException damage)
        {
            var line = firstLine + Math.Clamp((damage.Line ?? 1) - 1, 0, Math.Max(0, block.Count - 1));
            problem = new LineProblem(line, "the line is no TOML; expected key = \"value\"");
            return null;
        }
    }

    private static void Add(
        TomlTable table, string prefix, List<string> block, int firstLine, List<FrontMatterField> fields)
    {
        foreach (var (key, value) in table)
        {
            if (value is TomlTable inner)
            {
                Add(inner, $"{prefix}{key}.", block, firstLine, fields);
                continue;
            }

            var line = block.FindIndex(text =>
                text.TrimStart().TrimStart('"', '\'').StartsWith(key, StringComparison.Ordinal));
            fields.Add(new FrontMatterField(prefix + key, [.. ValuesOf(value)], firstLine + Math.Max(0, line)));
        }
    }

    private static IEnumerable<string> ValuesOf(object? value) => value switch
    {
        null => [],
        TomlArray list => list.SelectMany(ValuesOf),
        TomlTable inner => inner.Values.SelectMany(ValuesOf),
        TomlTableArray tables => tables.SelectMany(ValuesOf),
        IFormattable number => [number.ToString(null, CultureInfo.InvariantCulture)],
        _ => [value.ToString() ?? ""],
    };
}
