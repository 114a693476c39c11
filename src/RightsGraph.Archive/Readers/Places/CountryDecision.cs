namespace RightsGraph.Archive.Readers.Places;

/// <summary>The countries that a page or a record is about, or why nobody can tell.</summary>
/// <param name="Countries">The first one first; empty where there is a problem.</param>
/// <param name="Problem">For a refusal: what each evidence says, and how to state it.</param>
internal sealed record CountryDecision(IReadOnlyList<Country> Countries, string? Problem)
{
    public static CountryDecision For(params IReadOnlyList<Country> countries) => new(countries, null);

    public static CountryDecision Undecided(string problem) => new([], problem);
}
