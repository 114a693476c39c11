using RightsGraph.Server.Telemetry;

namespace RightsGraph.Server.Http;

/// <summary>Turns exceptions outside of GraphQL execution into responses; a fault is told by its id alone.</summary>
internal sealed class ExceptionMiddleware(RequestDelegate next, IOptions<HttpSettings> settings, FaultLog faults)
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
        catch (Exception fault) when (fault is not BadHttpRequestException)
        {
            var id = Guid.NewGuid().ToString("N");
            faults.Log(id, fault);
            if (http.Response.HasStarted)
            {
                // Only this tells the client that the response is incomplete.
                http.Abort();
                return;
            }

            // They may be set for another body already.
            http.Response.ContentLength = null;
            http.Response.Headers.ETag = default;
            await HttpError.Fault(id).WriteAsync(http);
        }
    }
}
