using System.Diagnostics;

namespace RightsGraph.Server.Telemetry;

/// <summary>Adds what a client asks for to the span of its request, if <c>Telemetry:Details</c> is set.</summary>
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

    /// <summary>A batch has one span; each of its requests is an event of the span.</summary>
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

    /// <summary>The variables of a mutation can hold whole documents. Too many requests may count as one.</summary>
    private static bool IsMutation(GraphRequest request) =>
        request.IsEditor || request.Query.Contains("mutation", StringComparison.Ordinal);
}
