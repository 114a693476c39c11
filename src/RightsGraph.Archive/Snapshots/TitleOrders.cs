using System.Collections.Immutable;

namespace RightsGraph.Archive.Snapshots;

/// <summary>Texts sorted by title in advance: titles share so long beginnings that no other order costs as much. Texts
/// of one title are in the default order, in both directions.</summary>
/// <param name="Ascending">By UTF-16 unit, those without a title first.</param>
/// <param name="Descending">Those without a title last.</param>
public sealed record TitleOrders<T>(ImmutableArray<T> Ascending, ImmutableArray<T> Descending)
    where T : Document
{
    /// <param name="documents">Sorted in their default order.</param>
    internal static TitleOrders<T> Create(ImmutableArray<T> documents)
    {
        // Titles repeat, and integers are compared faster.
        var ranks = documents.Select(document => document.Title ?? string.Empty)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Index()
            .ToDictionary(title => title.Item, title => title.Index);
        ImmutableArray<T> ascending =
            [.. documents.OrderBy(document => document.Title is { } title ? ranks[title] : -1)];
        return new TitleOrders<T>(ascending, Reversed(ascending));
    }

    // Derived from the other order, so that titles are compared once.
    private static ImmutableArray<T> Reversed(ImmutableArray<T> ascending)
    {
        var descending = ImmutableArray.CreateBuilder<T>(ascending.Length);
        for (var end = ascending.Length; end > 0;)
        {
            var start = end - 1;
            while (start > 0
                && string.Equals(ascending[start - 1].Title, ascending[start].Title, StringComparison.Ordinal))
            {
                start--;
            }

            descending.AddRange(ascending.AsSpan(start, end - start));
            end = start;
        }

        return descending.MoveToImmutable();
    }
}
