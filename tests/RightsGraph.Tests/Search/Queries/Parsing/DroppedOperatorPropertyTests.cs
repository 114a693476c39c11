using CsCheck;
using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Tests.Search.Queries.Parsing;

public sealed class DroppedOperatorPropertyTests
{
    private const int Rounds = 20_000;

    private static readonly string[] Operators =
        ["+", "-", "NOT ", "AND ", "OR ", "|", "(", ")", "\"", "~", "~1", "*", "title:", "country:"];

    private static readonly Gen<string[]> Queries =
        Gen.OneOf(Gen.OneOf(Operators), Gen.OneOf("x", "y", " ")).Array[1, 12];

    /// <summary>An operator without which a query is read as it is with it was dropped from it.</summary>
    [Fact]
    public void EachOperatorThatMakesNoDifferenceLeavesAWarning() =>
        Queries.Sample(
            query =>
            {
                var read = InterpretedQuery.Parse(string.Concat(query));
                for (var place = 0; place < query.Length; place++)
                {
                    if (Operators.Contains(query[place])
                        && !SaysWhatAnotherSaysToo(query, place)
                        && read.Node.Equals(InterpretedQuery.Parse(Without(query, place)).Node))
                    {
                        Assert.True(
                            read.Notes.Sentences().Count > 0, $"{string.Concat(query)}: {query[place]} at {place}");
                    }
                }
            },
            iter: Rounds);

    private static string Without(string[] query, int place) =>
        string.Concat(query[..place]) + string.Concat(query[(place + 1)..]);

    // "+a AND b" is "a AND b", "+a | +b" is "+a | b", "(a" is closed at its end, and a country of one word (AND is the
    // code of Andorra) needs no quotation marks.
    private static bool SaysWhatAnotherSaysToo(string[] query, int place) => query[place] switch
    {
        "+" => query.Any(piece => piece is "AND " or "OR " or "|"),
        "AND " => query.Any(piece => piece is "+" or "-" or "NOT "),
        ")" => query.Contains("("),
        "\"" => query.Contains("country:"),
        _ => false,
    };
}
