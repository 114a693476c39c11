using System.Text.Json;

namespace RightsGraph.Server.Http;

/// <summary>What an HTTP request says, before its document is known to be there.</summary>
/// <param name="Query">The GraphQL document, or null where only its id is sent.</param>
/// <param name="OperationName">Null where the document has one operation.</param>
/// <param name="Variables">A JSON object, or null for none.</param>
/// <param name="DocumentId">The document's SHA-256 in hexadecimal, or null where none is sent.</param>
/// <param name="QueriesOnly">Whether to refuse all operations but queries, as a GET must.</param>
internal sealed record RequestParameters(
    string? Query, string? OperationName, JsonElement? Variables, string? DocumentId, bool QueriesOnly)
{
    /// <summary>Whether the editor key came with it.</summary>
    public bool IsEditor { get; init; }
}
