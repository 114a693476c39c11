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
        if (Values.Count == 0)
        {
            return;
        }

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

/// <summary>A field of any number of values: the first of each document, and where its others end.</summary>
internal sealed class SeveralColumn<T>(T[] values, int[] first, int[] ends, int[] others) : FacetColumn<T>(values)
    where T : notnull
{
    public override void Count(ReadOnlySpan<int> ordinals, int[] counts)
    {
        foreach (var ordinal in ordinals)
        {
            if (first[ordinal] < 0)
            {
                continue;
            }

            counts[first[ordinal]]++;
            foreach (var other in others.AsSpan((ordinal == 0 ? 0 : ends[ordinal - 1])..ends[ordinal]))
            {
                counts[other]++;
            }
        }
    }
}

/// <summary>Takes the values of each document in the order of the ordinals. A field that no document has, or none
/// several times, takes no memory for that.</summary>
internal sealed class ColumnBuilder<T>(int documents)
    where T : notnull
{
    private readonly Dictionary<T, int> numbers = [];

    // In the order of first occurrence, from 1: the final order is known only when all values are.
    private int[]? column;
    private List<int>? others;
    private int[]? ends;

    public void Add(int ordinal, T value)
    {
        if (!numbers.TryGetValue(value, out var number))
        {
            numbers[value] = number = numbers.Count + 1;
        }

        column ??= new int[documents];
        if (column[ordinal] == 0)
        {
            column[ordinal] = number;
        }
        else
        {
            others ??= [];
            ends ??= new int[documents];
            others.Add(number);
            ends[ordinal] = others.Count;
        }
    }

    public FacetColumn<T> Build(IComparer<T> order)
    {
        T[] values = [.. numbers.Keys.Order(order)];
        var indexes = new int[values.Length + 1];
        indexes[0] = -1;
        foreach (var (index, value) in values.Index())
        {
            indexes[numbers[value]] = index;
        }

        var first = column is null ? [] : Array.ConvertAll(column, number => indexes[number]);
        if (others is null)
        {
            return new SingleColumn<T>(values, first);
        }

        // A document without further values ends where the one before does.
        for (var ordinal = 1; ordinal < ends!.Length; ordinal++)
        {
            ends[ordinal] = Math.Max(ends[ordinal], ends[ordinal - 1]);
        }

        return new SeveralColumn<T>(values, first, ends, [.. others.Select(number => indexes[number])]);
    }
}
