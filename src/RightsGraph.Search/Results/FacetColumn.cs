namespace RightsGraph.Search.Results;

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
    public const int None = -1;

    private readonly int[] ordinals;

    /// <param name="values">In the order in which equal counts are given.</param>
    /// <param name="ordinals">Of each document the place of its value among them, or <see cref="None"/>.</param>
    public SingleColumn(T[] values, int[] ordinals)
        : base(values) => this.ordinals = ordinals;

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
