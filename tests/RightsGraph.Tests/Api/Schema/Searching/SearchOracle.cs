using CsCheck;
using RightsGraph.Archive.Records;
using RightsGraph.Search;
using RightsGraph.Tests.Api.Schema.Filtering;

namespace RightsGraph.Tests.Api.Schema.Searching;

/// <summary>What filters of a search mean, by plain logic over the records, and random ones.</summary>
internal static class SearchOracle
{
    private static readonly Gen<Written> Kinds =
        Gen.Enum<EntryKind>().Select(kind => (Written)new WrittenEnum(kind.ToString().ToUpperInvariant()));

    private static readonly Gen<Written> Precisions =
        Gen.Enum<DatePrecision>().Select(value => (Written)new WrittenEnum(value.ToString().ToUpperInvariant()));

    public static Gen<Written> Filters { get; } = Filter(depth: 3);

    /// <summary>The other countries that a random record's text names, without knowing how they are found.</summary>
    public static IEnumerable<string> NamedBy(Document document) =>
        new (string Part, string Code)[]
            {
                ("Fr", "FRA"), ("Kazakh", "KAZ"), ("Russian", "RUS"),
                ("DRC", "COD"), ("Zaire", "COD"), ("Dahomey", "BEN"),
            }
            .Where(name => document.Text?.Contains(name.Part, StringComparison.Ordinal) == true)
            .Select(name => name.Code)
            .Where(code => document.Countries.All(country => country.Code != code));

    /// <summary>The filter without the conditions on a field at its top and under its and.</summary>
    public static Written Without(Written where, string field) => where is not WrittenObject filter
        ? where
        : new WrittenObject(
        [
            .. filter.Fields.Where(member => member.Name != field).Select(member => member.Name == "and"
                ? (member.Name, member.Value is WrittenList list
                    ? new WrittenList([.. list.Items.Select(item => Without(item, field))])
                    : Without(member.Value, field))
                : member),
        ]);

    public static bool Keeps(Written where, Document document)
    {
        return FilterOracle.Essence(where) is not { } essence || Holds(essence);

        bool Holds(Written filter) => FilterOracle.Joined(filter, Holds, (name, operand) => name switch
        {
            "type" => FilterOracle.Name<DocumentType>(
                document is Entry ? DocumentType.Entry : DocumentType.Summary, operand),
            "country" => Any(document.Countries.Select(country => country.Code), operand, Code),
            "region" => Any(
                document.Countries.Select(country => country.Region),
                operand,
                text => SpokenOracle.Region(text, country => country.Region)!),
            "datePrecision" => FilterOracle.Name((document as Entry)?.DatePrecision, operand),
            "source" => FilterOracle.Text(document.Source.Name, operand),
            "publisher" => FilterOracle.Text(document.Publisher, operand),
            "topics" => Any(document.Topics, operand),
            "authors" => Any(document.Authors, operand),
            "period" => PeriodOracle.Overlaps(operand, document),
            "date" => FilterOracle.Date((document as Entry)?.Date, operand),
            "year" => FilterOracle.Number(document.Year, operand),
            "kind" => FilterOracle.Name((document as Entry)?.Kind, operand),
            "language" => FilterOracle.Text(document.Language, operand, SpokenOracle.Language),
            "mentions" => Any(NamedBy(document), operand, Code),
            _ => throw new ArgumentException(name),
        });

        static string Code(string written) => SpokenOracle.Country(written, country => country.Code);
    }

    private static Gen<Written> Filter(int depth)
    {
        (string, Gen<Written>)[] values =
        [
            ("type", RandomFilters.Names(
                Gen.OneOf("SUMMARY", "ENTRY").Select(type => (Written)new WrittenEnum(type)))),
            ("country", Codes(SpokenOracle.WrittenCountries)),
            ("region", Codes("Asia", "Europe", "asia", "EUROPE", "Eurasia")),
            ("period", PeriodOracle.Periods),
            ("date", RandomFilters.Ordered(
                Gen.OneOf(RandomRecords.Dates).Select(date => (Written)date), nullable: true)),
            ("year", RandomFilters.Ordered(
                Gen.OneOf([.. RandomRecords.Years.OfType<int>()]).Select(year => (Written)year), nullable: true)),
            ("kind", Gen.OneOf(RandomFilters.Names(Kinds), RandomFilters.Object(
                ("eq", Gen.Const((Written)(string?)null)), ("neq", Gen.Const((Written)(string?)null))))),
            ("language", Codes(SpokenOracle.WrittenLanguages)),
            ("datePrecision", Gen.OneOf(RandomFilters.Names(Precisions), RandomFilters.Object(
                ("eq", Gen.Const((Written)(string?)null)), ("neq", Gen.Const((Written)(string?)null))))),
            ("source", Codes("0.jsonl", "1.jsonl", "0")),
            ("publisher", Gen.OneOf(
                Codes([.. RandomRecords.Publishers.OfType<string>(), "hrw"]),
                RandomFilters.Object(
                    ("eq", Gen.Const((Written)(string?)null)), ("neq", Gen.Const((Written)(string?)null))))),
            ("topics", Codes([.. RandomRecords.Topics, ""])),
            ("authors", Codes([.. RandomRecords.Topics, ""])),
            ("mentions", Codes([.. SpokenOracle.WrittenCountries, "fra", "Benin"])),
        ];
        return depth == 0
            ? RandomFilters.Object(values)
            : RandomFilters.Object([.. values, .. RandomFilters.Joining(Filter(depth - 1))]);
    }

    private static Gen<Written> Codes(params string[] codes) =>
        RandomFilters.Names(Gen.OneOf(codes).Select(code => (Written)code));

    /// <summary>Of several values: eq and in hold where one of them is meant, neq and nin where none is.</summary>
    private static bool Any(IEnumerable<string> values, Written operations, Func<string, string>? meant = null)
    {
        var named = values.ToHashSet();
        return ((WrittenObject)operations).Fields.All(field =>
        {
            var wanted = (field.Value is WrittenList list ? list.Items : [field.Value])
                .Select(code => (string)((WrittenLeaf)code).Value!)
                .Any(code => named.Contains(meant is null ? code : meant(code)));
            return wanted == (field.Name is "eq" or "in");
        });
    }
}
