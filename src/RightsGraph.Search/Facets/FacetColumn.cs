using RightsGraph.Archive.Records;

namespace RightsGraph.Search.Facets;

/// <summary>The values of one field in all documents, as places in the list of all different values.</summary>
internal abstract class FacetColumn<T>(IReadOnlyList<T> values)
{
    /// <summary>In the order in which equal counts are given.</summary>
    public IReadOnlyList<T> Values => values;

    /// <summary>Adds to the counts, which stand in the order of the values, what these documents have.</summary>
    public abstract void Count(ReadOnlySpan<int> records, int[] counts);
}

/// <summary>Of a field that has one value at most.</summary>
internal sealed class SingleColumn<T> : FacetColumn<T>
    where T : notnull
{
    private const int None = -1;

    private readonly int[] ordinals;

    private SingleColumn(T[] values, int[] ordinals)
        : base(values) => this.ordinals = ordinals;

    /// <param name="documents">In the order of their places.</param>
    /// <param name="has">Whether a document has a value.</param>
    /// <param name="valueOf">The value of one that has.</param>
    /// <param name="order">Of the values.</param>
    public static SingleColumn<T> Of(
        Document[] documents, Func<Document, bool> has, Func<Document, T> valueOf, IComparer<T> order)
    {
        T[] values = [.. documents.Where(has).Select(valueOf).Distinct().Order(order)];
        var places = values.Index().ToDictionary(value => value.Item, value => value.Index);
        return new SingleColumn<T>(
            values, [.. documents.Select(document => has(document) ? places[valueOf(document)] : None)]);
    }

    public override void Count(ReadOnlySpan<int> records, int[] counts)
    {
        foreach (var record in records)
        {
            var ordinal = ordinals[record];
            if (ordinal != None)
            {
                counts[ordinal]++;
            }
        }
    }
}
