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
        var found = new Dictionary<T, int>();
        var ordinals = new int[documents.Length];
        for (var place = 0; place < documents.Length; place++)
        {
            ordinals[place] = has(documents[place]) ? OrdinalOf(valueOf(documents[place]), found) : None;
        }

        T[] values = [.. found.Keys.Order(order)];
        var sorted = new int[values.Length];
        foreach (var (ordinal, value) in values.Index())
        {
            sorted[found[value]] = ordinal;
        }

        foreach (ref var ordinal in ordinals.AsSpan())
        {
            ordinal = ordinal == None ? None : sorted[ordinal];
        }

        return new SingleColumn<T>(values, ordinals);
    }

    // As they are met; their order is known when all are.
    private static int OrdinalOf(T value, Dictionary<T, int> found)
    {
        if (!found.TryGetValue(value, out var ordinal))
        {
            found[value] = ordinal = found.Count;
        }

        return ordinal;
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
