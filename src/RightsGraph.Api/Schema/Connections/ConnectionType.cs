using RightsGraph.Api.Schema.Types;
using RightsGraph.Archive.Countries;

namespace RightsGraph.Api.Schema.Connections;

/// <summary>A connection by Relay's specification, with Hot Chocolate's <c>nodes</c> and <c>totalCount</c>.</summary>
internal abstract class ConnectionType<T, TNode, TEdge> : ObjectType<Page<T>>
    where TNode : IGraphType
    where TEdge : IGraphType
{
    protected ConnectionType(string name, string records)
        : base(name, $"A page of {records}.")
    {
        Value<NonNullGraphType<PageInfoType>>("pageInfo", page => page,
            "Whether there are more pages, and the cursors that lead to them.");
        Value<ListGraphType<NonNullGraphType<TEdge>>>("edges", page => page.Edges,
            $"The {records} of the page, each with its cursor.");
        Value<ListGraphType<NonNullGraphType<TNode>>>("nodes", page => page.Nodes, $"The {records} of the page.");
        Number("totalCount", page => page.TotalCount(), $"How many {records} there are on all pages together.");
    }
}

internal abstract class EdgeType<T, TNode> : ObjectType<Edge<T>>
    where TNode : IGraphType
{
    protected EdgeType(string name, string record)
        : base(name, $"A {record} with the cursor that names its place in the list.")
    {
        Text("cursor", edge => edge.Cursor,
            "For `after` and `before` of the same field with the same `where` and `order`.");
        Value<NonNullGraphType<TNode>>("node", edge => edge.Node, $"The {record}.");
    }
}

internal sealed class CountriesConnection()
    : ConnectionType<Country, CountryType, CountriesEdge>("CountriesConnection", "countries");

internal sealed class CountriesEdge() : EdgeType<Country, CountryType>("CountriesEdge", "country");

internal sealed class SummariesConnection()
    : ConnectionType<Summary, SummaryType, SummariesEdge>("SummariesConnection", "summaries");

internal sealed class SummariesEdge() : EdgeType<Summary, SummaryType>("SummariesEdge", "summary");

internal sealed class EntriesConnection()
    : ConnectionType<Entry, EntryType, EntriesEdge>("EntriesConnection", "entries");

internal sealed class DocumentsConnection()
    : ConnectionType<Document, DocumentInterface, DocumentsEdge>("DocumentsConnection", "texts");

internal sealed class DocumentsEdge() : EdgeType<Document, DocumentInterface>("DocumentsEdge", "text");

internal sealed class EntriesEdge() : EdgeType<Entry, EntryType>("EntriesEdge", "dated entry");

internal sealed class PageInfoType : ObjectType<IPage>
{
    public PageInfoType()
        : base("PageInfo", "Whether there are more pages, and the cursors that lead to them.")
    {
        Flag("hasNextPage", page => page.HasNextPage,
            "Whether there are items behind this page.");
        Flag("hasPreviousPage", page => page.HasPreviousPage,
            "Whether there are items before this page.");
        NullableText("startCursor", page => page.StartCursor,
            "The first item's cursor: give it to `before` for the page before. Null on an empty page.");
        NullableText("endCursor", page => page.EndCursor,
            "The last item's cursor: give it to `after` for the next page. Null on an empty page.");
    }
}
