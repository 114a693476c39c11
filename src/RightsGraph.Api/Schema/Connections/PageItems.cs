namespace RightsGraph.Api.Schema.Connections;

/// <summary>The part of a list that one page shows.</summary>
internal sealed record PageItems<T>(IReadOnlyList<T> Items, bool HasPreviousPage, bool HasNextPage);
