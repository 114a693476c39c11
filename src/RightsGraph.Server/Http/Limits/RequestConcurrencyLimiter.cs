using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace RightsGraph.Server.Http.Limits;

/// <summary>
/// Places for the requests that are being answered. They are taken only when a request has been read, so that a client
/// that sends slowly keeps nobody out.
/// </summary>
internal sealed class RequestConcurrencyLimiter(IOptions<HttpSettings> settings) : IDisposable
{
    private readonly ConcurrencyLimiter places = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = settings.Value.MaxRequestsInFlight,
        QueueLimit = 0,
    });

    /// <summary>To be disposed of when the request is answered; not acquired where all places are taken.</summary>
    public RateLimitLease Enter() => places.AttemptAcquire();

    public void Dispose() => places.Dispose();
}
