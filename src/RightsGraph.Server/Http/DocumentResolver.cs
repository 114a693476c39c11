using RightsGraph.Api.Errors;

namespace RightsGraph.Server.Http;

/// <summary>Finds the document of a request: sent with it, persisted from an earlier request (Apollo's automatic
/// persisted queries), or one of the trusted documents if the server is restricted to these.</summary>
internal sealed class DocumentResolver(IOptions<HttpSettings> settings)
{
    private const int MaxPersisted = 1_000;

    /// <summary>In UTF-16 units, so that all documents together stay below 32 MB.</summary>
    private const int MaxPersistedLength = 16_384;

    // Each weighs 1, so that the number of documents bounds their length together.
    private readonly WeightedLruCache<string, string> persisted = new(MaxPersisted);
    private readonly TrustedDocuments? trusted =
        settings.Value.TrustedDocuments is { Length: > 0 } folder ? TrustedDocuments.Read(folder) : null;

    public (GraphRequest? Request, HttpError? Error) Resolve(RequestParameters request, CostRequest cost)
    {
        var (query, error) = trusted is null ? Persisted(request) : Trusted(request, trusted);
        return query is null
            ? (null, error)
            : (new GraphRequest(query, request.OperationName, request.Variables, request.QueriesOnly, cost)
            {
                IsEditor = request.IsEditor,
            }, null);
    }

    private static (string? Query, HttpError? Error) Trusted(RequestParameters request, TrustedDocuments trusted)
    {
        var query = trusted.Find(request.Query is { } text ? DocumentHash.Compute(text) : request.DocumentId!);
        return query is null
            ? (null, HttpError.ForRequest(
                ErrorCodes.NotTrusted,
                "This server answers only operations that its operator has listed; "
                    + "send the SHA-256 of one as `documentId`.",
                StatusCodes.Status403Forbidden))
            : (query, null);
    }

    private (string? Query, HttpError? Error) Persisted(RequestParameters request)
    {
        if (request.DocumentId is not { } id)
        {
            return (request.Query, null);
        }

        if (request.Query is not { } query)
        {
            // Apollo's clients look for this very message before they send the document.
            return persisted.TryGet(id, out var known)
                ? (known, null)
                : (null, HttpError.ForRequest(ErrorCodes.PersistedQueryNotFound, "PersistedQueryNotFound"));
        }

        if (DocumentHash.Compute(query) != id)
        {
            return (null, HttpError.ForRequest(
                ErrorCodes.PersistedQueryMismatch, "The SHA-256 that came with the document is not that of its text."));
        }

        if (query.Length <= MaxPersistedLength)
        {
            persisted.GetOrAdd(id, query, weight: 1);
        }

        return (query, null);
    }
}
