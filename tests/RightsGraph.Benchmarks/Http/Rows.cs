namespace RightsGraph.Benchmarks.Http;

/// <summary>The requests that are measured.</summary>
internal static class Rows
{
    private const string Twenty = "entries(first: 20) { nodes { id date title country { code } } }";

    private static readonly string[] Countries = ["AFG", "EGY", "FRA", "BRA", "IND", "CHN", "MEX", "NGA"];

    // Each stands in about one text of a hundred.
    private static readonly string[] Parts = ["torture", "journalist", "Torture", "prison", "disabilit", "asylum"];

    private static readonly string[] Searches =
        [
            "women violence",
            "death penalty",
            "indigenous peoples rights",
            "torture prison",
            "freedom of expression journalists",
        ];

    /// <summary>A floor is asked for them by their place.</summary>
    public static IReadOnlyList<Row> All { get; } =
    [
        new("`{__typename}`", "{__typename}"),
        new("20 entries, the same request again and again", $"{{ {Twenty} }}")
        {
            IsRepeated = true,
            Write = (json, snapshot, _) => WrittenByHand.Latest(json, snapshot),
        },
        new("20 entries", $"{{ {Twenty} }}") { Write = (json, snapshot, _) => WrittenByHand.Latest(json, snapshot) },
        new(
            "20 entries before a day",
            "query($before: LocalDate) { entries(first: 20, where: {date: {lt: $before}}) "
            + "{ nodes { id date title country { code } } } }")
        {
            Variables = i => $"\"before\":\"{Day(2030, i)}\"",
            Write = WrittenByHand.Before,
        },
        new(
            "one country, date range, 20",
            "query($code: String, $from: LocalDate, $to: LocalDate) { entries(first: 20, "
            + "where: {country: {code: {eq: $code}}, date: {gte: $from, lt: $to}}) "
            + "{ nodes { id date title country { code } } } }")
        {
            Variables = i => $"\"code\":\"{Countries[i % Countries.Length]}\",\"from\":\"{Day(2008, i)}\","
                + $"\"to\":\"{Day(2011, i)}\"",
            Write = WrittenByHand.OfCountryBetween,
        },
        new(
            "substring (1 %), sorted by title, 20, count",
            "query($part: String) { entries(first: 20, where: {text: {contains: $part}}, order: [{title: ASC}]) "
            + "{ totalCount nodes { id date title country { code } } } }")
        {
            Variables = i => $"\"part\":\"{Parts[i % Parts.Length]}\"",
            Write = WrittenByHand.Containing,
        },
        new(
            "sorted by title, 20, count",
            "{ entries(first: 20, order: [{title: ASC}]) { totalCount nodes { id date title country { code } } } }")
        {
            Write = (json, snapshot, _) => WrittenByHand.ByTitle(json, snapshot),
        },
        new(
            "20 countries with their first 5 entries",
            "{ countries(first: 20) { nodes { code name entries(first: 5) { nodes { id date title } } } } }")
        {
            Write = (json, snapshot, _) => WrittenByHand.CountriesWithEntries(json, snapshot),
        },
        new(
            "ranked search, first 10",
            "query($query: String!) { search(query: $query, first: 10) { totalCount nodes { id title } } }")
        {
            Variables = i => $"\"query\":\"{Searches[i % Searches.Length]}\"",
        },
    ];

    private static string Day(int year, int number) => new DateOnly(year, 1, 1).AddDays(number % 365).ToString("O");
}
