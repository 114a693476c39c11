namespace RightsGraph.Server.Telemetry;

internal sealed partial class RequestLogMiddleware(
    RequestDelegate next, TimeProvider time, ILogger<RequestLogMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var start = time.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            Answered(
                logger,
                RequestTags.Method(http.Request),
                RequestTags.Route(http),
                http.Response.StatusCode,
                time.GetElapsedTime(start).TotalMilliseconds,
                http.TraceIdentifier);
        }
    }

    [LoggerMessage(
        LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds:0.0} ms, request {Request}")]
    private static partial void Answered(
        ILogger logger, string method, string route, int status, double milliseconds, string request);
}
