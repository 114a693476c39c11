using System.Text.Json.Nodes;
using RightsGraph.Api.Errors;

namespace RightsGraph.Pages.Searching;

/// <summary>The hits of a search, or all values of one of its facets.</summary>
internal sealed class SearchPage : Page
{
    private static readonly Operation<SearchData> Search =
        new("PageSearch", SearchAnswers.Default.AnswerSearchData);

    private static readonly Operation<FacetData> Facet = new("PageFacet", SearchAnswers.Default.AnswerFacetData);

    private static readonly Operation<NothingFoundData> Nothing =
        new("PageNothingFound", SearchAnswers.Default.AnswerNothingFoundData);

    public override OperationCall CallFor(PageRequest request)
    {
        var address = SearchAddress.Read(request.Parameters);
        return FacetLists.Find(address) is { } list
            ? new OperationCall(Facet, list.Variables(address))
            : new OperationCall(Search, SearchVariables.Of(address));
    }

    public override async Task<PageView> ViewAsync(
        PageContext context, ApiCall api, CancellationToken cancellation)
    {
        var address = SearchAddress.Read(context.Request.Parameters);
        if (FacetLists.Find(address) is { } list)
        {
            var values = await Facet.AskAsync(api, list.Variables(address), cancellation);
            return new PageView(
                typeof(FacetListPage),
                new FacetListView(
                    context with { Version = values.Version },
                    address,
                    list,
                    context.Request["by"] == "name",
                    values.Data!.Search!),
                IsCacheable: values.IsCacheable);
        }

        var (answer, isCursorGone) = await AskAsync(api, address, cancellation);
        address = isCursorGone ? address.FirstPage() : address;
        var result = answer.Data!.Search!;
        var nothing = result.TotalCount == 0 ? await BlameAsync(api, address, cancellation) : null;
        var view = new SearchView(context with { Version = answer.Version }, address, result)
        {
            Named = answer.Data.Named?.Nodes ?? [],
            Nothing = nothing,
            IsPartial = answer.IsPartial,
            IsCursorGone = isCursorGone,
        };
        return new PageView(
            typeof(SearchResults), view, IsCacheable: answer.IsCacheable && !isCursorGone);
    }

    /// <summary>A cursor that is damaged, or of a version that is gone, leads to the first page.</summary>
    private static async Task<(Answer<SearchData> Answer, bool IsCursorGone)> AskAsync(
        ApiCall api, SearchAddress address, CancellationToken cancellation)
    {
        var answer = await Search.TryAsync(api, SearchVariables.Of(address), cancellation);
        if (answer.ErrorCode is not (ErrorCodes.BadCursor or ErrorCodes.ExpiredCursor)
            || address is { After: null, Before: null })
        {
            return (answer.Expect(), false);
        }

        return (await Search.AskAsync(api, SearchVariables.Of(address.FirstPage()), cancellation), true);
    }

    /// <summary>Which words have texts, and how many there are without each condition.</summary>
    private static async Task<NothingFound> BlameAsync(
        ApiCall api, SearchAddress address, CancellationToken cancellation)
    {
        const int Most = 6;
        IEnumerable<(Condition? Condition, SearchAddress Address)> period = address.Period.IsSet
            ? [(null, address.FirstPage() with { Period = Period.Always })]
            : [];
        var fewer = address.Conditions
            .Select(condition => (Condition: (Condition?)condition, Address: address.Without(condition)))
            .Concat(period)
            .Take(Most)
            .ToArray();
        var variables = new JsonObject
        {
            ["query"] = address.Query,
            ["match"] = AddressEnum.ToGraph(address.Match),
            ["where"] = SearchVariables.Where(address),
        };
        for (var i = 0; i < Most; i++)
        {
            // Those that are not needed ask for nothing, which costs nothing.
            variables[$"without{i}"] = i < fewer.Length
                ? SearchVariables.Where(fewer[i].Address)
                : new JsonObject { ["country"] = Variables.In([]) };
        }

        var answer = await Nothing.TryAsync(api, variables, cancellation);
        var data = answer.Data;
        TotalCount?[] counts =
            [data?.Without0, data?.Without1, data?.Without2, data?.Without3, data?.Without4, data?.Without5];
        return new NothingFound(
            data?.Search?.UnderstoodAs.Terms ?? [],
            [.. fewer.Zip(counts, (less, count) => new Without(less.Condition, less.Address, count?.Count ?? 0))]);
    }
}
