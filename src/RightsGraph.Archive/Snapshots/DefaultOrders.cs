namespace RightsGraph.Archive.Snapshots;

/// <summary>The orders of lists by default. Each is total, and breaks the ties of every other order.</summary>
public static class DefaultOrders
{
    public static IComparer<Country> Countries { get; } = Comparer<Country>.Create((left, right) =>
        string.CompareOrdinal(left.Name, right.Name));

    public static IComparer<Summary> Summaries { get; } = Comparer<Summary>.Create((left, right) =>
    {
        var byCountry = Countries.Compare(left.Country, right.Country);
        return byCountry != 0 ? byCountry : Document.ComparePositions(left, right);
    });

    /// <summary>Newest first; entries of one day as in their document.</summary>
    public static IComparer<Entry> Entries { get; } = Comparer<Entry>.Create((left, right) =>
    {
        var byDate = right.Date.CompareTo(left.Date);
        return byDate != 0 ? byDate : Document.ComparePositions(left, right);
    });

    /// <summary>Newest first; a text without a date as of 1 January of its year, one without a year last.</summary>
    public static IComparer<Document> Documents { get; } = Comparer<Document>.Create((left, right) =>
    {
        var byDay = Nullable.Compare(SortDay.For(right), SortDay.For(left));
        return byDay != 0 ? byDay : left.Id.CompareTo(right.Id);
    });
}
