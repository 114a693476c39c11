using System.Text.Json;
using Microsoft.Extensions.Logging;
using RightsGraph.Api.Errors;

namespace RightsGraph.Pages;

/// <summary>A page, or why there is none.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="ContentType">With its character set.</param>
/// <param name="Body">In UTF-8.</param>
/// <param name="IsCacheable">Whether the same request gives the same from the same version of the archive.</param>
public sealed record PageReply(int Status, string ContentType, ReadOnlyMemory<byte> Body, bool IsCacheable);

/// <summary>Answers requests for pages.</summary>
public sealed class PageServer(PagesSettings settings, ILoggerFactory loggers)
{
    private const string Html = "text/html; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    private readonly PageRenderer renderer = new(loggers);

    /// <exception cref="OperationCanceledException">The token fired.</exception>
    public async Task<PageReply> AnswerAsync(
        PageRoute route, PageRequest request, ApiCall api, CancellationToken cancellation)
    {
        var context = ContextOf(request);
        return route.Form switch
        {
            PageForm.Json => await AnswerJsonAsync(route.Page.CallFor(request), api, cancellation),
            PageForm.Graph => await RenderAsync(GraphView.Of(context, route.Page.CallFor(request))),
            _ => await RenderAsync(await ViewAsync(route.Page, context, api, cancellation)),
        };
    }

    /// <summary>A page that says what went wrong, in the frame of all pages.</summary>
    public Task<PageReply> ErrorAsync(PageRequest request, int status, string message) =>
        RenderAsync(Error(ContextOf(request), status, message));

    public Task<PageReply> NotFoundAsync(PageRequest request) => RenderAsync(ErrorView.NotFound(ContextOf(request)));

    private PageContext ContextOf(PageRequest request) => new(new Links(request.Path, settings.Address), request);

    private static async Task<PageView> ViewAsync(
        Page page, PageContext context, ApiCall api, CancellationToken cancellation)
    {
        try
        {
            return await page.ViewAsync(context, api, cancellation);
        }
        catch (UnansweredException unanswered)
        {
            // All other codes say that the request asks for more than it may.
            return Error(context, unanswered.Code is ErrorCodes.Internal or null ? 500 : 400, unanswered.Message);
        }
    }

    private static PageView Error(PageContext context, int status, string message) =>
        new(typeof(ErrorPage), new ErrorView(context, status, message), status, IsCacheable: false);

    private static async Task<PageReply> AnswerJsonAsync(
        OperationCall call, ApiCall api, CancellationToken cancellation)
    {
        var response = await api(call.Operation.Document, Variables.ToElement(call.Variables), cancellation);
        using var answer = JsonDocument.Parse(response.Body);
        var status = answer.RootElement.TryGetProperty("data", out _) ? 200 : 400;
        return new PageReply(status, Json, response.Body, response.IsCacheable);
    }

    private async Task<PageReply> RenderAsync(PageView view) =>
        new(view.Status, Html, await renderer.RenderAsync(view), view.IsCacheable && view.Status == 200);
}
