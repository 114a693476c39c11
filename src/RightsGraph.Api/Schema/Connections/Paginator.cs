using RightsGraph.Api.Schema.Filtering;

namespace RightsGraph.Api.Schema.Connections;

/// <summary>Cuts a page out of a list. A sorted list is scanned from the page's end inwards, so only the page and what
/// the filter skips are looked at; of any other list all items are, and the best are kept in a heap.</summary>
internal sealed class Paginator<T>(
    IReadOnlyList<T> items,
    bool isSorted,
    IComparer<T> order,
    Func<T, bool>? matches,
    CancellationToken cancellation)
{
    /// <summary>To compare an item with the last of the page by several keys.</summary>
    private const double ComparisonMicroseconds = 0.05;

    private int? count;

    /// <summary>How many are looked at, at most.</summary>
    public int MaxItems => items.Count;

    /// <summary>Of processor time for each of them, about, without the filter.</summary>
    public double OrderMicroseconds => isSorted ? 0 : ComparisonMicroseconds;

    /// <remarks>Relay's algorithm: <c>first</c> is applied before <c>last</c>.</remarks>
    public Page<T> Paginate(PageArguments arguments, RecordCursors<T> cursors)
    {
        var after = cursors.Decode("after", arguments.After);
        var before = cursors.Decode("before", arguments.Before);
        if (arguments.First is not { } first)
        {
            var (tail, tailHasMore) = Take(arguments.Last!.Value, fromBack: true, after, before);
            return PageOf(tail, tailHasMore || after is not null, before is not null);
        }

        var (head, hasMore) = Take(first, fromBack: false, after, before);
        var cut = Math.Max(0, head.Count - (arguments.Last ?? head.Count));
        return PageOf(cut == 0 ? head : head[cut..], cut > 0 || after is not null, hasMore || before is not null);

        Page<T> PageOf(List<T> nodes, bool hasPrevious, bool hasNext) =>
            new(nodes, cursors.Encode, Count) { HasPreviousPage = hasPrevious, HasNextPage = hasNext };
    }

    private int Count() => count ??= matches is null ? items.Count : items.Count(Matches);

    private (List<T> Items, bool HasMore) Take(int size, bool fromBack, Func<T, int>? after, Func<T, int>? before)
    {
        var taken = isSorted ? Scan(size + 1, fromBack, after, before) : SelectTop(size + 1, fromBack, after, before);
        var hasMore = taken.Count > size;
        if (hasMore)
        {
            taken.RemoveAt(size);
        }

        if (fromBack)
        {
            taken.Reverse();
        }

        return (taken, hasMore);
    }

    private List<T> Scan(int size, bool fromBack, Func<T, int>? after, Func<T, int>? before)
    {
        var start = after is null ? 0 : items.FirstIndexWhere(item => after(item) > 0);
        var end = before is null ? items.Count : items.FirstIndexWhere(item => before(item) >= 0);
        var taken = new List<T>(size);
        for (var step = 0; step < end - start && taken.Count < size; step++)
        {
            var item = items[fromBack ? end - 1 - step : start + step];
            if (Matches(item))
            {
                taken.Add(item);
            }
        }

        return taken;
    }

    /// <summary>Like <see cref="Scan"/>, with a heap whose root is the worst; it also counts the matches.</summary>
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
        return [.. best.UnorderedItems.Select(element => element.Element).Order(outermostFirst)];
    }

    private bool Matches(T item)
    {
        // A filter can be slow on each item.
        cancellation.ThrowIfCancellationRequested();
        return matches is null || matches(item);
    }
}
