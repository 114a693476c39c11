using System.Diagnostics;
using Microsoft.Extensions.Options;
using RightsGraph.Api.Request;

namespace RightsGraph.Server.Telemetry;

/// <summary>What a client asks for, noted in its request's span where a setting says so.</summary>
internal sealed class RequestDetails(IOptions<TelemetrySettings> settings)
{
    public void Tag(GraphRequest request)
    {
        if (Span() is { } span)
        {
            foreach (var (name, value) in TagsOf(request))
            {
                span.SetTag(name, value);
            }
        }
    }

    /// <summary>One of several requests to which the span belongs: each is an event of it.</summary>
    public void AddBatchEvent(GraphRequest request) =>
        Span()?.AddEvent(new ActivityEvent("graphql.request", tags: [.. TagsOf(request)]));

    private Activity? Span() =>
        settings.Value.Details && Activity.Current is { IsAllDataRequested: true } span ? span : null;

    private static KeyValuePair<string, object?>[] TagsOf(GraphRequest request) =>
    [
        new("graphql.document", request.Query),
        new("graphql.operation.name", request.OperationName),
        new("graphql.variables", IsMutation(request) ? null : request.Variables?.GetRawText()),
    ];

    /// <summary>
    /// Whether the variables can be whole documents: no mutation is without the word, with or without the key.
    /// </summary>
    private static bool IsMutation(GraphRequest request) =>
        request.IsEditor || request.Query.Contains("mutation", StringComparison.Ordinal);
}
