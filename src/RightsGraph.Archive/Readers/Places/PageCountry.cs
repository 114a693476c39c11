namespace RightsGraph.Archive.Readers.Places;

/// <summary>Decides the country of a page from what the page says in several places.</summary>
internal static class PageCountry
{
    public static CountryDecision Decide(PageEvidence evidence)
    {
        if (evidence.Stated.Count > 0)
        {
            return CountryDecision.For(evidence.Stated);
        }

        var most = CountryNameMatcher.Default.MostNamedIn(evidence.Text ?? "");
        return most is null ? CountryDecision.Undecided("no country is named") : CountryDecision.For(most);
    }
}
