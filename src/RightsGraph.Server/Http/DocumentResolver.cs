using BitFaster.Caching.Lru;
using Microsoft.Extensions.Options;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Request;

namespace RightsGraph.Server.Http;

/// <summary>
/// Finds the document that a request means: sent with it, persisted from an earlier one (automatic persisted queries,
/// as Apollo's clients use them), or trusted, where only trusted ones are answered.
/// </summary>
internal sealed class DocumentResolver(IOptions<HttpSettings> settings)
{
    /// <summary>Documents that are persisted; the one least recently used gives way.</summary>
    private const int MaxPersisted = 1_000;

    /// <summary>UTF-16 units of a document that is persisted, so that all of them together stay below 32 MB.</summary>
    private const int MaxPersistedLength = 16_384;

    private readonly ConcurrentLru<string, string> persisted = new(MaxPersisted);
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
            // The message is what Apollo's clients look for before they send the document itself.
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
            persisted.AddOrUpdate(id, query);
        }

        return (query, null);
    }
}
