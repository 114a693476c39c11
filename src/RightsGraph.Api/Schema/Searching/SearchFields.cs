using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Connections;
using RightsGraph.Api.Schema.Filtering;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

internal static class SearchFields
{
    public static void AddTo(ObjectGraphType type) =>
        type.Field<SearchConnection>("search")
            .Description("Ranked keyword search across all text.")
            .Argument<NonNullGraphType<StringGraphType>>(
                "query",
                "Words, of which a hit has enough for `match`; names of countries say where to look, and years "
                + "when; \"a phrase\", \"near by\"~3, +must, -not, "
                + "prefix*, fuzzy~1, one | other, ( ) around groups, and title:word, text:\"a phrase\", country:KAZ "
                + "or title:(some words) for one field; also AND, OR and NOT. Nothing in it is an error: "
                + "`understoodAs` tells how it was read. An empty one finds everything.")
            .Argument<SearchFilterInput>("where", "What the search is narrowed to.")
            .Argument<NonNullGraphType<SearchOrderType>>(
                "order", "Which hits come first.", argument => argument.DefaultValue = SearchOrder.Relevance)
            .Argument<NonNullGraphType<SearchMatchType>>(
                "match", "Which texts are hits.", argument => argument.DefaultValue = SearchMatch.Best)
            .Argument<NonNullGraphType<SearchCollapseType>>(
                "collapse",
                "Which hits are folded into one, so that texts that say the same do not crowd a page.",
                argument => argument.DefaultValue = SearchCollapse.None)
            .PageArguments()
            .Resolve(Search);

    private static SearchPage Search(IResolveFieldContext context)
    {
        var request = context.Request();
        var index = request.Index;
        var page = PageArguments.Read(context);
        var (where, warnings) = WhereArgument.Read(context);
        var query = context.GetArgument<string>("query");
        var order = context.GetArgument<SearchOrder>("order");
        var match = context.GetArgument<SearchMatch>("match");
        var collapse = context.GetArgument<SearchCollapse>("collapse");
        var cursors = new SearchCursors(query, CanonicalFilter.ToText(where), order, match, collapse, request);
        var filter = (SearchFilterInput)context.FieldDefinition.Arguments!.Find("where")!.ResolvedType!;
        using var stage = Stage.Search();
        var result = index.Search(
            new SearchRequest
            {
                Query = query,
                Where = where is null ? null : filter.Compile(where),
                Order = order,
                Match = match,
                Collapse = collapse,
                First = page.First,
                Last = page.Last,
                After = cursors.Decode("after", page.After),
                Before = cursors.Decode("before", page.Before),
                Budget = request.SearchBudget,
            },
            context.CancellationToken);
        if (result.IsPartial)
        {
            context.WarnOfTimeout(
                "The search",
                "These are the best hits that it had found, and their count is a lower bound. Fewer or rarer words, "
                + "or a narrower `where`, take less time.");
        }

        return new SearchPage(result, warnings, cursors);
    }
}
