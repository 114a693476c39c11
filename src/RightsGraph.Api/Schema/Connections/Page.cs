namespace RightsGraph.Api.Schema.Connections;

/// <summary>What <c>pageInfo</c> tells of a page, of records or of hits.</summary>
internal interface IPage
{
    bool HasPreviousPage { get; }

    bool HasNextPage { get; }

    string? StartCursor { get; }

    string? EndCursor { get; }
}

/// <summary>One page of a connection. It counts and encodes cursors only where a query asks for them.</summary>
internal sealed class Page<T>(IReadOnlyList<T> nodes, Func<T, string> encodeCursor, Func<int> count) : IPage
{
    public IReadOnlyList<T> Nodes => nodes;

    public IEnumerable<Edge<T>> Edges => nodes.Select(node => new Edge<T>(node, encodeCursor));

    public required bool HasPreviousPage { get; init; }

    public required bool HasNextPage { get; init; }

    public string? StartCursor => nodes.Count == 0 ? null : encodeCursor(nodes[0]);

    public string? EndCursor => nodes.Count == 0 ? null : encodeCursor(nodes[^1]);

    public int TotalCount() => count();
}

internal sealed class Edge<T>(T node, Func<T, string> encodeCursor)
{
    public T Node => node;

    public string Cursor => encodeCursor(node);
}
