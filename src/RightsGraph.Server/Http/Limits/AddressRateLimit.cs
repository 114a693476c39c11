using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace RightsGraph.Server.Http.Limits;

/// <summary>The rate limit of <see cref="HttpSettings.RequestsPerMinute"/> for each client address.</summary>
internal static class AddressRateLimit
{
    public const string Policy = "address";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // With six segments, a client that used up its minute can ask again after ten seconds.
    private const int Segments = 6;

    public static void AddAddressLimit(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.AddPolicy(Policy, PartitionOf);
        limiter.OnRejected = RefuseAsync;
    });

    private static RateLimitPartition<string> PartitionOf(HttpContext http)
    {
        var permits = http.RequestServices.GetRequiredService<IOptions<HttpSettings>>().Value.RequestsPerMinute;
        return permits == 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetSlidingWindowLimiter(
                ClientOf(http.Connection.RemoteIpAddress),
                _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = permits,
                    Window = Window,
                    SegmentsPerWindow = Segments,
                    QueueLimit = 0,
                });
    }

    /// <summary>Of IPv6 the first 64 bits: one subscriber has all addresses of such a network.</summary>
    internal static string ClientOf(IPAddress? address)
    {
        const int SubscriberBytes = 8;
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 })
        {
            return $"{address}";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return $"{address.MapToIPv4()}";
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(SubscriberBytes).Clear();
        return $"{new IPAddress(bytes)}";
    }

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var settings = rejected.HttpContext.RequestServices.GetRequiredService<IOptions<HttpSettings>>().Value;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window / Segments;
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await HttpError.TooManyRequests(settings.RequestsPerMinute).WriteAsync(rejected.HttpContext);
    }
}
