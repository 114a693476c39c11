using Microsoft.Extensions.Options;
using RightsGraph.Api.Request;

namespace RightsGraph.Server.Http;

/// <summary>The status of an answer, by its media type and <see cref="HttpSettings.DraftStatusCodes"/>.</summary>
internal sealed class ResponseStatus(IOptions<HttpSettings> settings)
{
    /// <summary>Of GraphQL over HTTP, and of no list yet: clients that don't know it take it for 200.</summary>
    private const int PartialSuccess = 294;

    private readonly bool isDraft = settings.Value.DraftStatusCodes;

    public int For(GraphResponse answer, string mediaType) => answer.Outcome switch
    {
        GraphOutcome.Executed => answer.HasErrors && isDraft && mediaType != MediaTypes.Json
            ? PartialSuccess
            : StatusCodes.Status200OK,
        GraphOutcome.NotAQuery => StatusCodes.Status405MethodNotAllowed,
        GraphOutcome.Unauthenticated => StatusCodes.Status401Unauthorized,
        GraphOutcome.Failed => StatusCodes.Status500InternalServerError,

        // The older media type tells all that GraphQL itself has to say with 200.
        _ when mediaType == MediaTypes.Json => StatusCodes.Status200OK,
        GraphOutcome.Refused when isDraft => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status400BadRequest,
    };

    public int For(HttpError error, string mediaType) =>
        mediaType == MediaTypes.Json ? error.IsGraphQLError ? StatusCodes.Status200OK : error.Status
        : isDraft ? error.DraftStatus ?? error.Status
        : error.Status;
}
