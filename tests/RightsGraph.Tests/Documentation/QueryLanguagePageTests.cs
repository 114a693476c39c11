using System.Globalization;
using RightsGraph.Search.Queries;
using RightsGraph.Tests.Operations;

namespace RightsGraph.Tests.Documentation;

/// <summary>What the page on the query language says of a query is what becomes of it.</summary>
public sealed class QueryLanguagePageTests
{
    private const string Query =
        "query($query: String!) { search(query: $query) { totalCount understoodAs { normalized warnings } } }";

    private static readonly Page Language = new("docs/query-language.md");

    public static TheoryData<string, string> Interpretations
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in Language.Rows.Where(row => row.Length == 3))
            {
                if (Page.CodeIn(row[0]) is { } typed && Page.CodeIn(row[1]) is { } normalized)
                {
                    data.Add(typed, normalized);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Examples =>
        [.. Language.Rows.Where(row => row.Length == 2).Select(row => Page.CodeIn(row[0])).OfType<string>()
            .Where(code => !code.StartsWith("Limits:", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Interpretations))]
    public async Task AQueryRunsAsItsRowSays(string typed, string normalized)
    {
        using var archive = OperationsTests.SeedArchive();

        var search = (await archive.DataAsync(Query, new { query = typed })).GetProperty("search");

        Assert.Equal(normalized, search.GetProperty("understoodAs").GetProperty("normalized").GetString());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task NothingInAnExampleIsIgnored(string typed)
    {
        using var archive = OperationsTests.SeedArchive();

        var search = (await archive.DataAsync(Query, new { query = typed })).GetProperty("search");

        Assert.DoesNotContain(
            search.GetProperty("understoodAs").GetProperty("warnings").EnumerateArray().Select(w => w.GetString()!),
            warning => warning.Contains("gnored", StringComparison.Ordinal)
                || warning.Contains("literally", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("police AND court", "+police +court")]
    [InlineData("police OR court", "police | court")]
    [InlineData("police NOT court", "police -court")]
    public async Task WordsForOperatorsAreTheSameAsSigns(string words, string signs)
    {
        using var archive = OperationsTests.SeedArchive();
        var search = (await archive.DataAsync(Query, new { query = words })).GetProperty("search");

        Assert.Contains(Language.Rows, row => Page.CodeIn(row[0]) == words && row[1].Contains($"`{signs}`"));
        Assert.Equal(signs, search.GetProperty("understoodAs").GetProperty("normalized").GetString());
    }

    [Fact]
    public void ItsLimitsAreThoseOfTheProgram()
    {
        (int Limit, string What)[] limits =
        [
            (QueryLimits.MaxLength, "characters"),
            (QueryLimits.MaxTerms, "different terms, each word of a phrase counted"),
            (QueryLimits.MaxPairs, "pairs of neighbouring words"),
            (QueryLimits.MaxExpandedWords, "prefixes and fuzzy words"),
            (QueryLimits.MaxExpansions, "words with one prefix"),
            (QueryLimits.MaxExpansions, "words for one fuzzy word"),
            (QueryLimits.MaxFuzzyLength, "letters in a fuzzy word"),
            (QueryLimits.MaxCountryNames, "names of countries"),
            (QueryLimits.MaxDepth, "groups within each other"),
        ];

        Assert.All(limits, limit => Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"{limit.Limit:N0} {limit.What}"),
            Language.Rows.Select(row => row[0])));
    }
}
