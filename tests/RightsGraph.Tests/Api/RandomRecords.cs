using CsCheck;
using RightsGraph.Archive.Records;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api;

/// <summary>
/// Random records that have much in common: few values, so that many are equal, with nulls and odd strings among them.
/// Filters are made of the same values.
/// </summary>
internal static class RandomRecords
{
    public static readonly string[] Countries = ["KAZ", "RUS", "ATA", "KGZ", "FRA"];

    public static readonly string[] Languages = ["en", "ru", "und"];

    public static readonly string[] Dates =
        ["2012-12-31", "2013-01-01", "2014-02-28", "2014-03-01", "0001-01-01", "9999-12-31"];

    public static readonly int?[] Years = [null, 2012, 2013, 2014, 0, -1, int.MinValue, int.MaxValue];

    public static readonly string?[] Texts =
    [
        null, "", "a", "A", "ab", "b a", "DRC", "Dahomey", "Zaire", "allowed", "é", "e\u0301", "ẞ", "ß",
        "\"q\" \\ {x: 1}", "\U00010400", "\U00010428", "\uFF21", "\n\t\u0001", "null",
        "France", "Kazakh and French, not Russian", "Congolese",
    ];

    public static readonly string[] Topics = ["Torture", "torture", "Press freedom", "é", "a"];

    public static readonly string?[] Publishers = [null, "Human Rights Watch", "CPJ", "a"];

    public static readonly string?[] Updates = [null, "2014-03-01T00:00:00Z", "2014-03-01T12:30:59Z"];

    /// <summary>Most records have none, and share countries and regions with others where they have.</summary>
    private static readonly Gen<RecordDetails?> Details = Gen.Frequency(
        (2, Gen.Const((RecordDetails?)null)),
        (3, Gen.Select(
            Some(Topics), Some(Topics), Index(Publishers), Some(Countries), Index(Updates), Index(Topics),
            (topics, authors, publisher, countries, updated, extra) => new RecordDetails
            {
                Topics = topics,
                Authors = authors,
                Publisher = Publishers[publisher],
                OtherCountries = [.. countries.Select(ArchiveUnderTest.Country)],
                UpdatedAt = Updates[updated] is { } moment
                    ? DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)
                    : null,
                Extra = extra == 0 ? [] : [new ExtraField("name", Topics[extra])],
            }.OrNull())));

    private static readonly Gen<(int Country, int Title, int Text, int Year, int Language, int Source)> Values =
        Gen.Select(
        Index(Countries), Index(Texts), Index(Texts), Index(Years), Index(Languages), Gen.Int[0, 1]);

    private static readonly Gen<Summary> ASummary =
        Gen.Select(Values, Gen.Int[1, 3], (values, position) => Records.Summary(
        name: "",
        Countries[values.Country],
        position,
        Texts[values.Title],
        Texts[values.Text] ?? "no text",
        Years[values.Year],
        Languages[values.Language],
        $"{values.Source}.jsonl"));

    private static readonly Gen<Entry> AnEntry = Gen.Select(
        Values, Index(Dates), Gen.Enum<EntryKind>(), (values, date, kind) => Records.Entry(
            name: "",
            Countries[values.Country],
            Dates[date],
            Texts[values.Title],
            Texts[values.Text],
            Years[values.Year],
            kind,
            Languages[values.Language],
            $"{values.Source}.jsonl"));

    public static Gen<Summary[]> Summaries { get; } =
        Gen.Select(ASummary, Details, WithDetails).Array[0, 10].Select(Placed);

    public static Gen<Entry[]> Entries { get; } = Gen.Select(
        AnEntry,
        Details,
        Gen.Enum<DatePrecision>(),
        (entry, details, precision) => WithDetails(entry, details) with { DatePrecision = precision })
        .Array[0, 14].Select(Placed);

    public static Gen<ArchiveUnderTest> Archives { get; } = Gen.Select(
        Summaries, Entries, (summaries, entries) => ArchiveUnderTest.Of(summaries, entries));

    private static Gen<int> Index<T>(T[] values) => Gen.Int[0, values.Length - 1];

    private static Gen<string[]> Some(string[] values) =>
        Index(values).Array[0, 2].Select(chosen => chosen.Distinct().Select(index => values[index]).ToArray());

    private static T WithDetails<T>(T record, RecordDetails? details)
        where T : Document =>
        (T)(Document)(record with
        {
            Details = details is null
                ? null
                : (details with
                {
                    OtherCountries = [.. details.OtherCountries.Where(country => country != record.Country)],
                }).OrNull(),
        });

    private static T[] Placed<T>(T[] records)
        where T : Document =>
        [
            .. records.Select((record, index) => record with
            {
                Id = RecordId.From(typeof(T).Name, $"{index}"), Ordinal = index, Url = $"{index}",
            }),
        ];
}
