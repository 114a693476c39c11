namespace RightsGraph.Search.Results;

/// <summary>The values of one field in all documents, as indexes into the distinct values.</summary>
internal abstract class FacetColumn<T>(IReadOnlyList<T> values)
{
    /// <summary>In the order in which equal counts are given.</summary>
    public IReadOnlyList<T> Values => values;

    public abstract void Count(ReadOnlySpan<int> ordinals, int[] counts);
}

/// <summary>A field of at most one value; <paramref name="indexes"/> has -1 for a document without one.</summary>
internal sealed class SingleColumn<T>(T[] values, int[] indexes) : FacetColumn<T>(values)
    where T : notnull
{
    public override void Count(ReadOnlySpan<int> ordinals, int[] counts)
    {
        foreach (var ordinal in ordinals)
        {
            if (indexes[ordinal] >= 0)
            {
                counts[indexes[ordinal]]++;
            }
        }
    }
}

/// <summary>The countries that documents name. The table of countries is in the order of their codes.</summary>
internal sealed class MentionColumn(MentionTable mentions) : FacetColumn<Country>(CountryTable.Default.All)
{
    public override void Count(ReadOnlySpan<int> ordinals, int[] counts)
    {
        foreach (var ordinal in ordinals)
        {
            foreach (var country in mentions.OrdinalsAt(ordinal))
            {
                counts[country]++;
            }
        }
    }
}

internal sealed class ColumnBuilder<T>(int documents)
    where T : notnull
{
    private readonly Dictionary<T, int> numbers = [];

    // In the order of first occurrence, from 1: the final order is known only when all values are.
    private readonly int[] column = new int[documents];

    public void Set(int ordinal, T value)
    {
        if (!numbers.TryGetValue(value, out var number))
        {
            numbers[value] = number = numbers.Count + 1;
        }

        column[ordinal] = number;
    }

    public SingleColumn<T> Build(IComparer<T> order)
    {
        T[] values = [.. numbers.Keys.Order(order)];
        var indexes = new int[values.Length + 1];
        indexes[0] = -1;
        foreach (var (index, value) in values.Index())
        {
            indexes[numbers[value]] = index;
        }

        return new SingleColumn<T>(values, Array.ConvertAll(column, number => indexes[number]));
    }
}
