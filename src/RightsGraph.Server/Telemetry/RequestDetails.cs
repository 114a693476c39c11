using System.Diagnostics;
using Microsoft.Extensions.Options;
using RightsGraph.Api.Execution;

namespace RightsGraph.Server.Telemetry;

/// <summary>What a client asks for, noted in its request's span where a setting says so.</summary>
internal sealed class RequestDetails(IOptions<TelemetrySettings> settings)
{
    public void Note(GraphRequest request)
    {
        if (settings.Value.Details && Activity.Current is { IsAllDataRequested: true } span)
        {
            span.SetTag("graphql.document", request.Query);
            span.SetTag("graphql.operation.name", request.OperationName);
            span.SetTag("graphql.variables", request.Variables?.GetRawText());
        }
    }
}
