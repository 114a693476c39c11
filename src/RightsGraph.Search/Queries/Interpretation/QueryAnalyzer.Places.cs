using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>Analyses where and when to look.</summary>
internal sealed partial class QueryAnalyzer
{
    private readonly List<UnderstoodCountry> countries = [];
    private readonly List<UnderstoodTime> times = [];
    private readonly Origins places;

    // Of several countries those that something comes from are not where to look.
    private Clause? Place(CountryNamesNode node)
    {
        var names = Names(node);
        if (names is null || scope is not null || CountrySynonyms.Default.CountryOf(node.Names[0]) is not { } country)
        {
            return names;
        }

        var place = new PlaceClause(country.Code, names, places.IsOrigin(node));
        countries.Add(new UnderstoodCountry(node.Names[0], country));
        return place;
    }

    // A year of which the archive has no text is a word, as in "the convention of 1951".
    private bool IsTime(TimeNode node) =>
        scope is null
        && text.Years is var (min, max)
        && (node.Range.From is not { } from || from.Year <= max)
        && (node.Range.To is not { } to || to.Year >= min);

    private TimeClause Time(TimeNode node)
    {
        times.Add(new UnderstoodTime(node.Text, node.Range.From, node.Range.To, node.Range.AreYears));
        return new TimeClause(
            node.Range,
            [
                .. Analyze(node.Text).Where(word => word.Word.Any(char.IsDigit))
                    .Select(word => new TermClause(word.Stems))
                    .Where(budget.TryTake),
            ]);
    }
}
