namespace RightsGraph.Server.Http;

/// <summary>Chooses status codes by media type and <see cref="HttpSettings.DraftStatusCodes"/>.</summary>
internal sealed class ResponseStatus(IOptions<HttpSettings> settings)
{
    /// <summary>GraphQL over HTTP defines 294; clients that do not know it treat it as 200.</summary>
    private const int PartialSuccess = 294;

    private readonly bool isDraft = settings.Value.DraftStatusCodes;

    public int For(GraphResponse response, string mediaType) => response.Outcome switch
    {
        GraphOutcome.Executed => response.HasErrors && isDraft && mediaType != MediaTypes.Json
            ? PartialSuccess
            : StatusCodes.Status200OK,
        GraphOutcome.NotAQuery => StatusCodes.Status405MethodNotAllowed,
        GraphOutcome.Unauthenticated => StatusCodes.Status401Unauthorized,
        GraphOutcome.Failed => StatusCodes.Status500InternalServerError,

        // With the older media type, 200 carries every GraphQL error.
        _ when mediaType == MediaTypes.Json => StatusCodes.Status200OK,
        GraphOutcome.Refused when isDraft => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status400BadRequest,
    };

    public int For(HttpError error, string mediaType) =>
        mediaType == MediaTypes.Json ? error.IsGraphQLError ? StatusCodes.Status200OK : error.Status
        : isDraft ? error.DraftStatus ?? error.Status
        : error.Status;
}
