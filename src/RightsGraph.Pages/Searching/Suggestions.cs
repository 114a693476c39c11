using System.Text.Json.Nodes;

namespace RightsGraph.Pages.Searching;

/// <summary>What the script shows under the search box while someone types. It has no page of its own.</summary>
internal sealed class Suggestions : Page
{
    private static readonly Operation<SuggestData> Suggest =
        new("PageSuggest", SearchAnswers.Default.AnswerSuggestData);

    public override OperationCall CallFor(PageRequest request) =>
        new(Suggest, new JsonObject { ["prefix"] = request["prefix"] });

    public override Task<PageView> ViewAsync(PageContext context, ApiCall api, CancellationToken cancellation) =>
        Task.FromResult(ErrorView.NotFound(context));
}
