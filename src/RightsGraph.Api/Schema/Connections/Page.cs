namespace RightsGraph.Api.Schema.Connections;

/// <summary>
/// One page of a connection. Counting and cursors cost something, so they wait until a query asks for them.
/// </summary>
internal sealed class Page<T>(Slice<T> slice, Func<T, string> cursorOf, Func<int> count) : IPage
{
    public IReadOnlyList<T> Nodes => slice.Items;

    public IEnumerable<Edge<T>> Edges => slice.Items.Select(node => new Edge<T>(node, cursorOf));

    public bool HasPreviousPage => slice.HasPreviousPage;

    public bool HasNextPage => slice.HasNextPage;

    public string? StartCursor => slice.Items.Count == 0 ? null : cursorOf(slice.Items[0]);

    public string? EndCursor => slice.Items.Count == 0 ? null : cursorOf(slice.Items[^1]);

    public int TotalCount() => count();
}

internal sealed class Edge<T>(T node, Func<T, string> cursorOf)
{
    public T Node => node;

    public string Cursor => cursorOf(node);
}

/// <summary>What <c>pageInfo</c> tells of a page, of records or of hits.</summary>
internal interface IPage
{
    bool HasPreviousPage { get; }

    bool HasNextPage { get; }

    string? StartCursor { get; }

    string? EndCursor { get; }
}
