using System.Threading.RateLimiting;
using RightsGraph.Server.Http.Limits;

namespace RightsGraph.Server.Http;

/// <summary>Handles a request while it has one of the permits of <see cref="HttpSettings.MaxRequestsInFlight"/>, and
/// turns what ends it early into errors.</summary>
internal sealed class PermittedRequest(
    ConcurrencyLimiter limiter, IOptions<HttpSettings> settings, IOptions<RequestLimits> limits)
{
    /// <param name="http">Of the request; its connection is not closed meanwhile.</param>
    /// <param name="seconds">After which the handler cancels itself.</param>
    /// <param name="handle">Gives the reply.</param>
    public async Task<HttpReply> HandleAsync(HttpContext http, double seconds, Func<Task<HttpReply>> handle)
    {
        using var permit = limiter.AttemptAcquire();
        if (!permit.IsAcquired)
        {
            return new HttpReply(HttpError.Busy(settings.Value.MaxRequestsInFlight));
        }

        using var connection = ConnectionLimiter.Protect(http);
        try
        {
            return await handle();
        }
        catch (OverloadException overload)
        {
            return new HttpReply(HttpError.Overloaded(overload.RetryAfter));
        }
        catch (ExecutionTimeoutException)
        {
            return new HttpReply(HttpError.TimedOut(limits.Value.ExecutionSeconds));
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return new HttpReply(HttpError.TimedOut(seconds));
        }
    }
}
