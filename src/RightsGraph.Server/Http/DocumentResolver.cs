using BitFaster.Caching.Lru;
using Microsoft.Extensions.Options;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Request;

namespace RightsGraph.Server.Http;

/// <summary>
/// Finds the document that a request means: sent with it, remembered from an earlier one (automatic persisted queries,
/// as Apollo's clients use them), or trusted, where only trusted ones are answered.
/// </summary>
internal sealed class DocumentResolver(IOptions<HttpSettings> settings)
{
    /// <summary>Documents that are remembered; the one least recently used gives way.</summary>
    private const int MostRemembered = 1_000;

    /// <summary>UTF-16 units of a document that is remembered, so that all of them together stay below 32 MB.</summary>
    private const int LongestRemembered = 16_384;

    private readonly ConcurrentLru<string, string> remembered = new(MostRemembered);
    private readonly TrustedDocuments? trusted =
        settings.Value.TrustedDocuments is { Length: > 0 } folder ? TrustedDocuments.Read(folder) : null;

    public (GraphRequest? Request, HttpRefusal? Refusal) Resolve(ReadRequest request, CostRequest cost)
    {
        var (query, refusal) = trusted is null ? Remembered(request) : Trusted(request, trusted);
        return query is null
            ? (null, refusal)
            : (new GraphRequest(query, request.OperationName, request.Variables, request.QueriesOnly, cost)
            {
                IsEditor = request.IsEditor,
            }, null);
    }

    private static (string? Query, HttpRefusal? Refusal) Trusted(ReadRequest request, TrustedDocuments trusted)
    {
        var query = trusted.Find(request.Query is { } text ? DocumentHash.Of(text) : request.DocumentId!);
        return query is null
            ? (null, HttpRefusal.OfRequest(
                ErrorCodes.NotTrusted,
                "This server answers only operations that its operator has listed; "
                    + "send the SHA-256 of one as `documentId`.",
                StatusCodes.Status403Forbidden))
            : (query, null);
    }

    private (string? Query, HttpRefusal? Refusal) Remembered(ReadRequest request)
    {
        if (request.DocumentId is not { } id)
        {
            return (request.Query, null);
        }

        if (request.Query is not { } query)
        {
            // The message is what Apollo's clients look for before they send the document itself.
            return remembered.TryGet(id, out var known)
                ? (known, null)
                : (null, HttpRefusal.OfRequest(ErrorCodes.PersistedQueryNotFound, "PersistedQueryNotFound"));
        }

        if (DocumentHash.Of(query) != id)
        {
            return (null, HttpRefusal.OfRequest(
                ErrorCodes.PersistedQueryMismatch, "The SHA-256 that came with the document is not that of its text."));
        }

        if (query.Length <= LongestRemembered)
        {
            remembered.AddOrUpdate(id, query);
        }

        return (query, null);
    }
}
