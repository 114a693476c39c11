namespace RightsGraph.Server.Telemetry;

/// <summary>
/// Gives all that is logged during a request its id. ASP.NET Core's own scope would give its path too, which can hold
/// whatever a client wrote.
/// </summary>
internal sealed class RequestScopeMiddleware(RequestDelegate next, ILogger<RequestScopeMiddleware> logger)
{
    private static readonly Func<ILogger, string, IDisposable?> Scope =
        LoggerMessage.DefineScope<string>("RequestId:{RequestId}");

    public async Task InvokeAsync(HttpContext http)
    {
        using var scope = Scope(logger, http.TraceIdentifier);
        await next(http);
    }
}
