using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace RightsGraph.Server.Telemetry;

/// <summary>Describes the span that ASP.NET Core creates for a request. OpenTelemetry's package for this would also
/// record the URL, whose query can hold a search.</summary>
internal sealed class RequestSpanMiddleware(RequestDelegate next, IOptions<TelemetrySettings> settings)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpActivityFeature>()?.Activity is not { } span)
        {
            await next(http);
            return;
        }

        if (!settings.Value.Details)
        {
            // It holds the client's own words, and child spans would inherit it.
            span.TraceStateString = null;
        }

        if (!span.IsAllDataRequested)
        {
            await next(http);
            return;
        }

        try
        {
            await next(http);
        }
        finally
        {
            Describe(span, http);
        }
    }

    private void Describe(Activity span, HttpContext http)
    {
        var method = RequestTags.Method(http.Request);
        span.DisplayName = $"{method} {RequestTags.Route(http)}";
        span.SetTag("http.request.method", method);
        span.SetTag("http.route", RequestTags.Route(http));
        span.SetTag("http.response.status_code", http.Response.StatusCode);
        if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }

        if (settings.Value.Details)
        {
            span.SetTag("client.address", http.Connection.RemoteIpAddress?.ToString());
        }
    }
}
