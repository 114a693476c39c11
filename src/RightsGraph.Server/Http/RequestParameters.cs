using System.Text.Json;

namespace RightsGraph.Server.Http;

/// <summary>The parameters of a GraphQL request over HTTP. The query is null if only the document's id is sent, its
/// SHA-256 in hexadecimal. A GET is for queries only.</summary>
internal sealed record RequestParameters(
    string? Query, string? OperationName, JsonElement? Variables, string? DocumentId, bool QueriesOnly)
{
    public bool IsEditor { get; init; }
}
