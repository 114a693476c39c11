using System.Collections.Immutable;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Snapshots;

/// <summary>
/// Texts by title, sorted once: titles begin alike so often that to sort by them is the dearest order. Those of one
/// title stand in the default order, both ways.
/// </summary>
/// <param name="Ascending">By UTF-16 unit, those without a title first.</param>
/// <param name="Descending">Those without a title last.</param>
public sealed record TitleOrders<T>(ImmutableArray<T> Ascending, ImmutableArray<T> Descending)
    where T : Document
{
    /// <param name="documents">In their default order.</param>
    internal static TitleOrders<T> Create(ImmutableArray<T> documents)
    {
        // Whole numbers are compared at once, and titles come again and again.
        var ranks = documents.Select(document => document.Title ?? string.Empty)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Index()
            .ToDictionary(title => title.Item, title => title.Index);
        ImmutableArray<T> ascending =
            [.. documents.OrderBy(document => document.Title is { } title ? ranks[title] : -1)];
        return new TitleOrders<T>(ascending, Reversed(ascending));
    }

    // From the other order, so that titles are compared once.
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
