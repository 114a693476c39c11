using GraphQL.Types;
using RightsGraph.Api.Execution;
using RightsGraph.Api.Schema.Types;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;

namespace RightsGraph.Api.Schema.Connections;

/// <summary>
/// A connection after Relay's specification, with Hot Chocolate's <c>nodes</c> and <c>totalCount</c>.
/// </summary>
internal abstract class ConnectionType<T, TNode, TEdge> : ObjectGraphType<Page<T>>
    where TNode : IGraphType
    where TEdge : IGraphType
{
    protected ConnectionType(string name, string records)
    {
        Name = name;
        Description = $"A page of {records}.";
        Field<NonNullGraphType<PageInfoType>>("pageInfo")
            .Description("Whether there are more pages, and the cursors that lead to them.")
            .Reads(page => page);
        Field<ListGraphType<NonNullGraphType<TEdge>>>("edges")
            .Description($"The {records} of the page, each with its cursor.")
            .Reads(page => page.Edges);
        Field<ListGraphType<NonNullGraphType<TNode>>>("nodes")
            .Description($"The {records} of the page.")
            .Reads(page => page.Nodes);
        Field<NonNullGraphType<IntGraphType>>("totalCount")
            .Description($"How many {records} there are on all pages together.")
            .Reads(page => page.TotalCount());
    }
}

/// <summary>An item of a page with the cursor that names its place.</summary>
internal abstract class EdgeType<T, TNode> : ObjectGraphType<Edge<T>>
    where TNode : IGraphType
{
    protected EdgeType(string name, string record)
    {
        Name = name;
        Description = $"A {record} with the cursor that names its place in the list.";
        Field<NonNullGraphType<StringGraphType>>("cursor")
            .Description("For `after` and `before` of the same field with the same `where` and `order`.")
            .Reads(edge => edge.Cursor);
        Field<NonNullGraphType<TNode>>("node").Description($"The {record}.").Reads(edge => edge.Node);
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
