using RightsGraph.Api.Schema.Filtering;

namespace RightsGraph.Api.Schema.Connections;

/// <summary>
/// Cuts a page out of a list. Where the list stands in the order asked for, only the page and what the filter skips on
/// the way are looked at; otherwise all items are looked at once, the matches counted, and a page of them kept.
/// </summary>
/// <param name="items">What to choose from.</param>
/// <param name="isSorted">Whether <paramref name="items"/> stand in <paramref name="order"/>.</param>
/// <param name="order">Tells every two items apart.</param>
/// <param name="matches">Null where every item does.</param>
/// <param name="cancellation">Looked at with every item: a filter can take its time over each.</param>
internal sealed class Paginator<T>(
    IReadOnlyList<T> items,
    bool isSorted,
    IComparer<T> order,
    Func<T, bool>? matches,
    CancellationToken cancellation = default)
{
    private int? count;

    /// <summary>How many items match, whatever the page.</summary>
    public int Count() => count ??= matches is null ? items.Count : items.Count(Matches);

    /// <param name="first">Cut from the front; applied before <paramref name="last"/>.</param>
    /// <param name="last">Cut from the back.</param>
    /// <param name="after">Compares an item with the one that the page begins behind.</param>
    /// <param name="before">Compares an item with the one that the page ends before.</param>
    public PageItems<T> Paginate(int? first, int? last, Func<T, int>? after, Func<T, int>? before)
    {
        if (first is null)
        {
            var (tail, tailHasMore) = Take(last!.Value, fromBack: true, after, before);
            return new PageItems<T>(tail, tailHasMore || after is not null, before is not null);
        }

        var (head, hasMore) = Take(first.Value, fromBack: false, after, before);
        var cut = Math.Max(0, head.Count - (last ?? head.Count));
        return new PageItems<T>(
            cut == 0 ? head : head[cut..],
            cut > 0 || after is not null,
            hasMore || before is not null);
    }

    private (List<T> Items, bool HasMore) Take(int count, bool fromBack, Func<T, int>? after, Func<T, int>? before)
    {
        var taken = isSorted ? Scan(count + 1, fromBack, after, before) : SelectTop(count + 1, fromBack, after, before);
        var hasMore = taken.Count > count;
        if (hasMore)
        {
            taken.RemoveAt(count);
        }

        if (fromBack)
        {
            taken.Reverse();
        }

        return (taken, hasMore);
    }

    /// <summary>At most <paramref name="count"/> items from one end of the range, the outermost first.</summary>
    private List<T> Scan(int count, bool fromBack, Func<T, int>? after, Func<T, int>? before)
    {
        var start = after is null ? 0 : items.FirstIndexWhere(item => after(item) > 0);
        var end = before is null ? items.Count : items.FirstIndexWhere(item => before(item) >= 0);
        var taken = new List<T>(count);
        for (var step = 0; step < end - start && taken.Count < count; step++)
        {
            var item = items[fromBack ? end - 1 - step : start + step];
            if (Matches(item))
            {
                taken.Add(item);
            }
        }

        return taken;
    }

    /// <summary>
    /// As <see cref="Scan"/>, of items in no order: a heap keeps the best seen, its root the worst of them.
    /// </summary>
    private List<T> SelectTop(int size, bool fromBack, Func<T, int>? after, Func<T, int>? before)
    {
        var outermostFirst = fromBack ? Comparer<T>.Create((left, right) => order.Compare(right, left)) : order;
        var worstFirst = Comparer<T>.Create((left, right) => outermostFirst.Compare(right, left));
        var best = new PriorityQueue<T, T>(size + 1, worstFirst);
        var matching = 0;
        foreach (var item in items)
        {
            if (!Matches(item))
            {
                continue;
            }

            matching++;
            if ((best.Count < size || outermostFirst.Compare(item, best.Peek()) < 0)
                && (after is null || after(item) > 0)
                && (before is null || before(item) < 0))
            {
                best.Enqueue(item, item);
                if (best.Count > size)
                {
                    best.Dequeue();
                }
            }
        }

        count = matching;
        return [.. best.UnorderedItems.Select(kept => kept.Element).Order(outermostFirst)];
    }

    private bool Matches(T item)
    {
        cancellation.ThrowIfCancellationRequested();
        return matches is null || matches(item);
    }
}
