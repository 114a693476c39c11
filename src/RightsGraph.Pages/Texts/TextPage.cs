using System.Text.Json.Nodes;

namespace RightsGraph.Pages.Texts;

/// <summary>A text, whole.</summary>
internal sealed class TextPage : Page
{
    private static readonly Operation<TextData> Text = new("PageText", TextAnswers.Default.AnswerTextData);

    /// <summary>The words of the search that led here are marked, unless the reader took the marks away.</summary>
    public override OperationCall CallFor(PageRequest request)
    {
        var query = TextView.MarkedQuery(request);
        return new OperationCall(Text, new JsonObject
        {
            ["id"] = request.Id,
            ["query"] = query,
            ["withMarks"] = query.Length > 0,
        });
    }

    public override async Task<PageView> ViewAsync(
        PageContext context, ApiCall api, CancellationToken cancellation)
    {
        var answer = await Text.AskAsync(api, CallFor(context.Request).Variables, cancellation);
        context = context with { Version = answer.Version };
        return answer.Data?.Node is { Id: not null, Country: not null, Citation: not null } node
            ? new PageView(
                typeof(TextDocument), TextView.Of(context, node), IsCacheable: answer.IsCacheable)
            : ErrorView.NotFound(context);
    }
}
