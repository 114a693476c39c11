namespace RightsGraph.Api.Schema.Connections;

/// <summary>
/// One page of a connection. Counting and cursors cost something, so they wait until a query asks for them.
/// </summary>
internal sealed class Page<T>(PageItems<T> items, Func<T, string> encodeCursor, Func<int> count) : IPage
{
    public IReadOnlyList<T> Nodes => items.Items;

    public IEnumerable<Edge<T>> Edges => items.Items.Select(node => new Edge<T>(node, encodeCursor));

    public bool HasPreviousPage => items.HasPreviousPage;

    public bool HasNextPage => items.HasNextPage;

    public string? StartCursor => items.Items.Count == 0 ? null : encodeCursor(items.Items[0]);

    public string? EndCursor => items.Items.Count == 0 ? null : encodeCursor(items.Items[^1]);

    public int TotalCount() => count();
}

internal sealed class Edge<T>(T node, Func<T, string> encodeCursor)
{
    public T Node => node;

    public string Cursor => encodeCursor(node);
}

/// <summary>What <c>pageInfo</c> tells of a page, of records or of hits.</summary>
internal interface IPage
{
    bool HasPreviousPage { get; }

    bool HasNextPage { get; }

    string? StartCursor { get; }

    string? EndCursor { get; }
}
