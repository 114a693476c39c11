namespace RightsGraph.Search.Results;

/// <summary>Makes the column of a field, document by document.</summary>
/// <param name="documents">How many there are; those of which nothing is said have no value.</param>
internal sealed class ColumnBuilder<T>(int documents)
    where T : notnull
{
    private readonly Dictionary<T, int> found = [];

    // As values are met, from 1; their order is known when all are.
    private readonly int[] ordinals = new int[documents];

    public void Set(int document, T value)
    {
        if (!found.TryGetValue(value, out var ordinal))
        {
            found[value] = ordinal = found.Count + 1;
        }

        ordinals[document] = ordinal;
    }

    /// <param name="order">Of the values.</param>
    public SingleColumn<T> Build(IComparer<T> order)
    {
        T[] values = [.. found.Keys.Order(order)];
        var sorted = new int[values.Length + 1];
        sorted[0] = SingleColumn<T>.None;
        foreach (var (ordinal, value) in values.Index())
        {
            sorted[found[value]] = ordinal;
        }

        return new SingleColumn<T>(values, Array.ConvertAll(ordinals, ordinal => sorted[ordinal]));
    }
}
