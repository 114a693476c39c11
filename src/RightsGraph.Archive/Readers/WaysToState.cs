namespace RightsGraph.Archive.Readers;

/// <summary>Where a document can state what a refusal asks for.</summary>
/// <param name="Country">How it states its country.</param>
/// <param name="Dates">How it states the order of day and month.</param>
internal sealed record WaysToState(string Country, string Dates)
{
    public static WaysToState InFrontMatter { get; } = new(
        "'country: …' between --- lines at the top",
        "'dates: dmy', 'dates: mdy' or 'dates: ymd' between --- lines at the top");

    /// <summary>Of formats that have no front matter.</summary>
    public static WaysToState InMapping { get; } = new(
        "--map country:=NAME, or in rightsgraph.map.yaml beside the document",
        "--map dates=dmy, dates=mdy or dates=ymd, or in rightsgraph.map.yaml beside the document");
}
