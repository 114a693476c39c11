using RightsGraph.Api.Errors;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Connections;
using RightsGraph.Api.Schema.Searching;
using RightsGraph.Archive.Countries;

namespace RightsGraph.Api.Schema.Types;

internal sealed class QueryType : ObjectGraphType
{
    private const int MaxIds = 50;

    public QueryType()
    {
        Name = "Query";
        Description = "Everything that can be asked of the archive.";
        Field<NodeInterface>("node")
            .Description("Fetches an object given its ID; null where there is none.")
            .Argument<NonNullGraphType<IdGraphType>>("id", "As an object's `id` field gave it.")
            .Resolve(context => NodeId.Find(context.GetArgument<string>("id"), context.Index().Snapshot));
        Field<NonNullGraphType<ListGraphType<NodeInterface>>>("nodes")
            .Description($"Looks up at most {MaxIds} objects by their IDs; an unknown one is null at its place.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>(
                "ids", "As objects' `id` fields gave them.")
            .Resolve(Nodes);
        this.CountriesField().Description(
            "The countries that the archive covers: those with at least one summary or entry. "
            + "By name where no order is asked for.");
        Field<CountryType>("country")
            .Description("One country, covered or not; null where the code is no country's.")
            .Argument<NonNullGraphType<StringGraphType>>("code", "ISO 3166-1 alpha-2 or alpha-3, in any case.")
            .Resolve(context => CountryTable.Default.FindByCode(context.GetArgument<string>("code")));
        this.SummariesField(_ => null).Description(
            "The summaries of all countries; by country, document and position where no order is asked for.");
        this.EntriesField(_ => null).Description(
            "The entries of all countries; newest first where no order is asked for.");
        SearchFields.AddTo(this);
        SuggestField.AddTo(this);
        Field<NonNullGraphType<ArchiveType>>("archive")
            .Description("What this archive holds, and which version of it answers.")
            .Resolve(context => context.Index().Snapshot);
    }

    private static object?[] Nodes(IResolveFieldContext<object?> context)
    {
        var ids = context.GetArgument<List<string>>("ids");
        if (ids.Count > MaxIds)
        {
            throw ApiErrors.TooManyItems("Query.nodes", ids.Count, MaxIds);
        }

        return [.. ids.Select(id => NodeId.Find(id, context.Index().Snapshot))];
    }
}
