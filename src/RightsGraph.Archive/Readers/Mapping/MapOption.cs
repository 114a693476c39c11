using System.Text;

namespace RightsGraph.Archive.Readers.Mapping;

/// <summary>A mapping on the command line: <c>country=To,text=Text,publisher:="UPR Info"</c>.</summary>
public static class MapOption
{
    private static readonly string[] Settings = ["dates", "header", "sheet", "records", "encoding"];

    /// <exception cref="MappingException">The text is no mapping.</exception>
    public static DocumentMapping Parse(string text)
    {
        var columns = new Dictionary<RecordField, IReadOnlyList<string>>();
        var constants = new Dictionary<RecordField, string>();
        var mapping = DocumentMapping.None;
        foreach (var part in Parts(text))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0)
            {
                throw new MappingException(1, $"'{FieldProblems.Shortened(part)}' is no mapping; expected "
                    + "FIELD=COLUMN, or FIELD:=VALUE for what is the same in all records");
            }

            var isConstant = part[sign - 1] == ':';
            var name = part[..(isConstant ? sign - 1 : sign)].Trim().ToLowerInvariant();
            var value = Unquoted(part[(sign + 1)..].Trim());
            if (Settings.Contains(name))
            {
                mapping = Set(mapping, name, value);
            }
            else if (isConstant)
            {
                var field = MappingRule.FieldOf(name, 1);
                constants[field] = MappingRule.Constant(field, value, 1);
            }
            else
            {
                columns[MappingRule.FieldOf(name, 1)] = value.Split('|', StringSplitOptions.TrimEntries);
            }
        }

        return mapping with { Columns = columns, Constants = constants };
    }

    private static DocumentMapping Set(DocumentMapping mapping, string name, string value) => name switch
    {
        "dates" => mapping with
        {
            Dates = DayOrders.Find(value)
                ?? throw new MappingException(1, $"'dates' is '{value}'; expected {DayOrders.Allowed}"),
        },
        "header" => mapping with
        {
            HeaderRow = int.TryParse(value, out var row) && row > 0
                ? row
                : throw new MappingException(1, $"'header' is '{value}'; expected the number of a row, from 1"),
        },
        "sheet" => mapping with { Sheet = value },
        "records" => mapping with { Records = value },
        _ => mapping with { Encoding = value },
    };

    /// <summary>At commas outside of quotes.</summary>
    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var isQuoted = false;
        foreach (var letter in text)
        {
            isQuoted ^= letter == '"';
            if (letter == ',' && !isQuoted)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(letter);
            }
        }

        parts.Add(part.ToString());
        return parts.FindAll(one => !string.IsNullOrWhiteSpace(one));
    }

    private static string Unquoted(string value) => value is ['"', .., '"'] and { Length: > 1 }
        ? value[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)
        : value;
}
