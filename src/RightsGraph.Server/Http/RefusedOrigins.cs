using Microsoft.AspNetCore.Cors.Infrastructure;

namespace RightsGraph.Server.Http;

/// <summary>Logs once that an origin was refused, and not which: the browser tells its developer only that no header
/// allows it.</summary>
internal sealed partial class RefusedOrigins(
    IOptions<CorsOptions> options, ILoggerFactory loggers, ILogger<RefusedOrigins> logger)
    : CorsService(options, loggers)
{
    private int hasLogged;

    public override void ApplyResult(CorsResult result, HttpResponse response)
    {
        base.ApplyResult(result, response);
        if (!result.IsOriginAllowed
            && !IsOfThisServer(response.HttpContext.Request)
            && Interlocked.Exchange(ref hasLogged, 1) == 0)
        {
            Refused(logger);
        }
    }

    /// <summary>Browsers send the header with a POST from the server's own pages too.</summary>
    private static bool IsOfThisServer(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
        && origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(
        LogLevel.Warning,
        "A page of another origin asked and may not; the setting Http:CorsOrigins lists the origins that may. "
            + "This is logged once.")]
    private static partial void Refused(ILogger logger);
}
