namespace RightsGraph.Server.Http;

/// <summary>Turns exceptions outside of GraphQL execution into responses; a fault is told by its id alone.</summary>
internal sealed partial class ExceptionMiddleware(
    RequestDelegate next, IOptions<HttpSettings> settings, ILogger<ExceptionMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected.
        }
        catch (BadHttpRequestException slow)
            when (slow.StatusCode == StatusCodes.Status408RequestTimeout && !http.Response.HasStarted)
        {
            await HttpError.TooSlow(settings.Value.BodySeconds).WriteAsync(http);
        }
        catch (BadHttpRequestException malformed) when (!http.Response.HasStarted)
        {
            // Kestrel throws this for an incomplete or malformed body.
            await HttpError.NotReceived(malformed.StatusCode)
                .WriteAsync(http, MediaTypes.Choose(http.Request) ?? MediaTypes.Json);
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            var id = Guid.NewGuid().ToString("N");
            Fault(logger, id, fault);
            await HttpError.Fault(id).WriteAsync(http);
        }
    }

    [LoggerMessage(LogLevel.Error, "Fault {Id}")]
    private static partial void Fault(ILogger logger, string id, Exception fault);
}
