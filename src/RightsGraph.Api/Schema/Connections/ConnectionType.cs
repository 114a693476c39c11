using RightsGraph.Api.Execution;
using RightsGraph.Api.Schema.Types;
using RightsGraph.Archive.Countries;

namespace RightsGraph.Api.Schema.Connections;

/// <summary>A connection by Relay's specification, with Hot Chocolate's <c>nodes</c> and <c>totalCount</c>.</summary>
internal abstract class ConnectionType<T, TNode, TEdge> : ObjectGraphType<Page<T>>
    where TNode : IGraphType
    where TEdge : IGraphType
{
    protected ConnectionType(string name, string records)
    {
        Name = name;
        Description = $"A page of {records}.";
        Field<NonNullGraphType<PageInfoType>>("pageInfo").Reads(page => page)
            .Description("Whether there are more pages, and the cursors that lead to them.");
        Field<ListGraphType<NonNullGraphType<TEdge>>>("edges").Reads(page => page.Edges)
            .Description($"The {records} of the page, each with its cursor.");
        Field<ListGraphType<NonNullGraphType<TNode>>>("nodes").Reads(page => page.Nodes)
            .Description($"The {records} of the page.");
        Field<NonNullGraphType<IntGraphType>>("totalCount").Reads(page => page.TotalCount())
            .Description($"How many {records} there are on all pages together.");
    }
}

internal abstract class EdgeType<T, TNode> : ObjectGraphType<Edge<T>>
    where TNode : IGraphType
{
    protected EdgeType(string name, string record)
    {
        Name = name;
        Description = $"A {record} with the cursor that names its place in the list.";
        Field<NonNullGraphType<StringGraphType>>("cursor").Reads(edge => edge.Cursor)
            .Description("For `after` and `before` of the same field with the same `where` and `order`.");
        Field<NonNullGraphType<TNode>>("node").Reads(edge => edge.Node).Description($"The {record}.");
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

internal sealed class PageInfoType : ObjectGraphType<IPage>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "Whether there are more pages, and the cursors that lead to them.";
        Field<NonNullGraphType<BooleanGraphType>>("hasNextPage").Reads(page => page.HasNextPage)
            .Description("Whether there are items behind this page.");
        Field<NonNullGraphType<BooleanGraphType>>("hasPreviousPage").Reads(page => page.HasPreviousPage)
            .Description("Whether there are items before this page.");
        Field<StringGraphType>("startCursor").Reads(page => page.StartCursor)
            .Description("The first item's cursor: give it to `before` for the page before. Null on an empty page.");
        Field<StringGraphType>("endCursor").Reads(page => page.EndCursor)
            .Description("The last item's cursor: give it to `after` for the next page. Null on an empty page.");
    }
}
