using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace RightsGraph.Archive.Readers.Mapping;

/// <summary>The lines under one pattern of a mapping file.</summary>
internal static class MappingRule
{
    private static readonly string[] Keys = ["columns", "constants", "dates", "header", "sheet", "records", "encoding"];

    /// <exception cref="MappingException">It says what no mapping can.</exception>
    public static DocumentMapping Of(YamlNode rule)
    {
        var mapping = new DocumentMapping();
        foreach (var (node, value) in Children(rule))
        {
            var key = TextOf(node);
            mapping = key switch
            {
                "columns" => mapping with { Columns = Read(value, ColumnsOf) },
                "constants" => mapping with { Constants = Read(value, ConstantOf) },
                "dates" => mapping with
                {
                    Dates = DayOrders.Find(TextOf(value))
                        ?? throw Problem(value, $"'dates' is '{Shown(value)}'; expected {DayOrders.Allowed}"),
                },
                "header" => mapping with
                {
                    HeaderRow = int.TryParse(TextOf(value), CultureInfo.InvariantCulture, out var row) && row > 0
                        ? row
                        : throw Problem(value, $"'header' is '{Shown(value)}'; expected the number of a row, from 1"),
                },
                "sheet" => mapping with { Sheet = TextOf(value) },
                "records" => mapping with { Records = TextOf(value) },
                "encoding" => mapping with { Encoding = TextOf(value) },
                _ => throw Problem(node, Unknown("key", key, Keys)),
            };
        }

        return mapping;
    }

    /// <exception cref="MappingException">The node is no text.</exception>
    public static string TextOf(YamlNode node) => node is YamlScalarNode { Value: { Length: > 0 } text }
        ? text
        : throw Problem(node, "expected a text here, in quotes where it begins with a sign");

    /// <exception cref="MappingException">There is no such field.</exception>
    public static RecordField FieldOf(string name, int line)
    {
        var field = MappingFields.Find(name);
        return field ?? throw new MappingException(line, Unknown("field", name, MappingFields.Names));
    }

    /// <summary>Constants are checked where they stand, not in each record.</summary>
    /// <exception cref="MappingException">The value is none of the field.</exception>
    public static string Constant(RecordField field, string value, int line)
    {
        var problem = field switch
        {
            RecordField.Country => Drafts.ValueList.SplitCountries(value)
                .Where(name => CountryTable.Default.Find(name) is null)
                .Select(FieldProblems.UnknownCountry)
                .FirstOrDefault(),
            RecordField.Language => LanguageTag.Normalize(value) is null ? FieldProblems.BadLanguage(value) : null,
            RecordField.Kind => Drafts.DraftKinds.Find(value) is null
                ? $"'{FieldProblems.Shortened(value)}' is no kind; expected one of "
                    + string.Join(", ", Enum.GetNames<EntryKind>()).ToLowerInvariant()
                : null,
            RecordField.Type => Drafts.RecordTypes.Find(value) is null
                ? $"'{FieldProblems.Shortened(value)}' is no type; expected summary or entry"
                : null,
            _ => null,
        };
        return problem is null ? value : throw new MappingException(line, problem);
    }

    private static string ConstantOf(RecordField field, YamlNode node) => Constant(field, TextOf(node), LineOf(node));

    private static Dictionary<RecordField, T> Read<T>(YamlNode node, Func<RecordField, YamlNode, T> read) =>
        Children(node)
            .Select(pair => (Field: FieldOf(TextOf(pair.Key), LineOf(pair.Key)), pair.Value))
            .DistinctBy(pair => pair.Field)
            .ToDictionary(pair => pair.Field, pair => read(pair.Field, pair.Value));

    private static IReadOnlyList<string> ColumnsOf(RecordField field, YamlNode node) =>
        node is YamlSequenceNode list ? [.. list.Children.Select(TextOf)] : [TextOf(node)];

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Children(YamlNode node) =>
        node is YamlMappingNode mapping
            ? mapping.Children
            : throw Problem(node, $"expected lines such as 'country: …' under it, in one of {string.Join(", ", Keys)}");

    private static string Unknown(string what, string name, string[] allowed) =>
        $"unknown {what} '{FieldProblems.Shortened(name)}'; "
            + (NearestName.To(name, allowed) is { } near ? $"did you mean {near}? " : "")
            + $"expected one of {string.Join(", ", allowed)}";

    private static string Shown(YamlNode node) => FieldProblems.Shortened((node as YamlScalarNode)?.Value ?? "");

    private static int LineOf(YamlNode node) => (int)node.Start.Line;

    private static MappingException Problem(YamlNode node, string message) => new(LineOf(node), message);
}
