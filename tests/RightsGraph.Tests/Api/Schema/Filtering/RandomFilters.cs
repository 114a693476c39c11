using CsCheck;
using RightsGraph.Archive.Records;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Schema.Filtering;

/// <summary>Random filters over every field and operator, made of the values that random records have.</summary>
internal static class RandomFilters
{
    private const int Depth = 3;

    private static readonly string[] CountryValues =
    [
        .. RandomRecords.Countries.Select(ArchiveUnderTest.Country)
            .SelectMany(country =>
                new[] { country.Code, country.Alpha2, country.Name, country.Region, country.Subregion ?? "" }),
        "a", "Asia", "kaz", "", "asia", "CENTRAL ASIA", "europe",
        .. SpokenOracle.WrittenCountries,
    ];

    private static readonly Gen<Written> Years =
        Gen.OneOf([.. RandomRecords.Years.OfType<int>()]).Select(year => (Written)year);

    private static readonly Gen<Written> Dates = Gen.OneOf(RandomRecords.Dates).Select(date => (Written)date);

    private static readonly Gen<Written> Kinds =
        Gen.Enum<EntryKind>().Select(kind => (Written)new WrittenEnum(kind.ToString().ToUpperInvariant()));

    private static readonly Gen<Written> Precisions =
        Gen.Enum<DatePrecision>().Select(value => (Written)new WrittenEnum(value.ToString().ToUpperInvariant()));

    private static readonly (string, Gen<Written>)[] Details =
    [
        ("topics", List(Texts(RandomRecords.Topics, nullable: false, depth: 1))),
        ("authors", List(Texts(RandomRecords.Topics, nullable: false, depth: 1))),
        ("publisher", Texts(RandomRecords.Publishers, nullable: true, depth: 1)),
        ("source", Texts(["0.jsonl", "1.jsonl", "0"], nullable: false, depth: 1)),
        ("updatedAt", Ordered(
            Gen.OneOf([.. RandomRecords.Updates.OfType<string>()]).Select(moment => (Written)moment), nullable: true)),
    ];

    public static Gen<Written> OfCountries { get; } = Country(Depth);

    public static Gen<Written> OfSummaries { get; } = Summary(Depth);

    public static Gen<Written> OfEntries { get; } = Entry(Depth);

    /// <summary>Operators of texts; null is an operand where the text can be null.</summary>
    public static Gen<Written> Texts(IEnumerable<string?> values, bool nullable, int depth)
    {
        var value = Gen.OneOf([.. values.OfType<string>()]).Select(text => (Written)text);
        string[] others =
        [
            "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith",
            "ieq", "icontains", "istartsWith", "iendsWith",
        ];
        var operators = Equality(value, nullable).Concat(others.Select(name => (name, value)));
        return depth == 0
            ? Object([.. operators])
            : Object([.. operators, .. Joining(Texts(values, nullable, depth - 1))[..2]]);
    }

    /// <summary>Operators of numbers and dates.</summary>
    public static Gen<Written> Ordered(Gen<Written> value, bool nullable)
    {
        string[] others = ["gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
        return Object([.. Equality(value, nullable), .. others.Select(name => (name, value))]);
    }

    /// <summary>Operators of what is equal or not.</summary>
    public static Gen<Written> Names(Gen<Written> value) => Object([.. Equality(value, nullable: false)]);

    /// <summary>An object of some of these fields, each at most once.</summary>
    public static Gen<Written> Object(params (string Name, Gen<Written> Value)[] fields) =>
        Gen.Int[0, fields.Length - 1].Array[0, 2].SelectMany(chosen => chosen.Distinct().Aggregate(
            Gen.Const(new WrittenObject()),
            (before, index) => Gen.Select(before, fields[index].Value, (written, value) =>
                new WrittenObject([.. written.Fields, (fields[index].Name, value)]))))
                    .Select(written => (Written)written);

    /// <summary>The fields and, or and not over filters of one type.</summary>
    public static (string Name, Gen<Written> Value)[] Joining(Gen<Written> member)
    {
        var members = Gen.Frequency(
            (6, member.Array[0, 3].Select(items => (Written)new WrittenList(items))),
            (2, member),
            (1, Gen.Const((Written)(string?)null)));
        return [("and", members), ("or", members), ("not", member)];
    }

    private static IEnumerable<(string Name, Gen<Written> Value)> Equality(Gen<Written> value, bool nullable)
    {
        var operand = nullable ? Gen.Frequency((4, value), (1, Gen.Const((Written)(string?)null))) : value;
        var list =
            Gen.Frequency((4, operand.Array[0, 3].Select(items => (Written)new WrittenList(items))), (1, value));
        return [("eq", operand), ("neq", operand), ("in", list), ("nin", list)];
    }

    private static Gen<Written> Country(int depth)
    {
        var texts = Texts(CountryValues, nullable: false, depth: 1);
        (string, Gen<Written>)[] values =
        [
            ("code", texts), ("alpha2", texts), ("name", texts), ("region", texts),
            ("subregion", Texts(CountryValues, nullable: true, depth: 1)),
        ];
        return depth == 0
            ? Object(values)
            : Object(
            [
                .. values,
                .. Joining(Country(depth - 1)),
                ("summaries", List(Summary(depth - 1))),
                ("entries", List(Entry(depth - 1))),
            ]);
    }

    private static Gen<Written> Summary(int depth)
    {
        (string, Gen<Written>)[] values =
        [
            ("position", Ordered(Gen.Int[0, 4].Select(number => (Written)number), nullable: false)),
            ("title", Texts(RandomRecords.Texts, nullable: true, depth: 1)),
            ("text", Texts(RandomRecords.Texts, nullable: false, depth: 1)),
            ("year", Ordered(Years, nullable: true)),
            ("language", Texts(SpokenOracle.WrittenLanguages, nullable: false, depth: 1)),
            ("period", PeriodOracle.Periods),
            .. Details,
        ];
        return depth == 0
            ? Object(values)
            : Object([.. values, .. Joining(Summary(depth - 1)), ("country", Country(depth - 1))]);
    }

    private static Gen<Written> Entry(int depth)
    {
        (string, Gen<Written>)[] values =
        [
            ("date", Ordered(Dates, nullable: false)),
            ("title", Texts(RandomRecords.Texts, nullable: true, depth: 1)),
            ("text", Texts(RandomRecords.Texts, nullable: true, depth: 1)),
            ("year", Ordered(Years, nullable: false)),
            ("kind", Names(Kinds)),
            ("language", Texts(SpokenOracle.WrittenLanguages, nullable: false, depth: 1)),
            ("period", PeriodOracle.Periods),
            ("datePrecision", Names(Precisions)),
            .. Details,
        ];
        return depth == 0
            ? Object(values)
            : Object([.. values, .. Joining(Entry(depth - 1)), ("country", Country(depth - 1))]);
    }

    private static Gen<Written> List(Gen<Written> item) =>
        Object(("all", item), ("none", item), ("some", item), ("any", Gen.Bool.Select(value => (Written)value)));
}
