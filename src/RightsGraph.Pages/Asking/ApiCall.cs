using System.Text.Json;

namespace RightsGraph.Pages.Asking;

/// <summary>Executes a GraphQL document under the limits of any request, against the one version of the archive that a
/// page is made from.</summary>
public delegate Task<ApiResponse> ApiCall(
    string document, JsonElement variables, CancellationToken cancellation);

/// <param name="Body"><c>{"data": …, "errors": …, "extensions": …}</c> in UTF-8.</param>
/// <param name="IsCacheable">Whether the same call gives the same response from the same version.</param>
public sealed record ApiResponse(ReadOnlyMemory<byte> Body, bool IsCacheable);
