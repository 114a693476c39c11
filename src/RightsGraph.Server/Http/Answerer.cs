using RightsGraph.Api.Execution;
using RightsGraph.Search;
using RightsGraph.Server.Http.Documents;
using RightsGraph.Server.Telemetry;

namespace RightsGraph.Server.Http;

/// <summary>Has requests executed, and writes their answers with the status that each media type wants.</summary>
internal sealed class Answerer(GraphExecutor executor, DocumentResolver documents, RequestDetails details)
{
    public async Task AnswerAsync(
        HttpContext http, string mediaType, ReadRequest read, SearchIndex index, CancellationToken cancellation)
    {
        var (request, refusal) = documents.Resolve(read);
        if (request is null)
        {
            await refusal!.WriteAsync(http, mediaType);
            return;
        }

        details.Note(request);
        using var answer = await executor.ExecuteAsync(request, index, cancellation);
        http.Response.StatusCode = StatusOf(answer.Outcome, mediaType);
        if (answer.Outcome == GraphOutcome.NotAQuery)
        {
            http.Response.Headers.Allow = HttpMethods.Post;
        }

        http.Response.ContentType = mediaType + MediaTypes.Utf8;
        http.Response.ContentLength = answer.Body.Length;
        await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }

    /// <summary>
    /// One after the other, all from one version of the archive, as a JSON array in the order of the requests.
    /// </summary>
    public async Task AnswerBatchAsync(
        HttpContext http,
        string mediaType,
        IReadOnlyList<ReadRequest> batch,
        SearchIndex index,
        CancellationToken cancellation)
    {
        using var answers = new MemoryStream();
        foreach (var read in batch)
        {
            answers.WriteByte(answers.Length == 0 ? (byte)'[' : (byte)',');
            var (request, refusal) = documents.Resolve(read);
            if (request is null)
            {
                await refusal!.WriteJsonAsync(answers, cancellation);
                continue;
            }

            using var answer = await executor.ExecuteAsync(request, index, cancellation);
            answers.Write(answer.Body.Span);
        }

        answers.WriteByte((byte)']');
        answers.Position = 0;
        http.Response.ContentType = mediaType + MediaTypes.Utf8;
        await answers.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static int StatusOf(GraphOutcome outcome, string mediaType) => outcome switch
    {
        GraphOutcome.Executed => StatusCodes.Status200OK,
        GraphOutcome.NotAQuery => StatusCodes.Status405MethodNotAllowed,
        GraphOutcome.Failed => StatusCodes.Status500InternalServerError,

        // The older media type tells all that GraphQL itself has to say with 200.
        _ => mediaType == MediaTypes.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };
}
