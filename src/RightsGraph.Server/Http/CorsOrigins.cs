using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace RightsGraph.Server.Http;

/// <summary>Which pages of other origins may ask from a browser, by <see cref="HttpSettings.CorsOrigins"/>.</summary>
internal sealed class CorsOrigins(IOptions<HttpSettings> settings) : IConfigureOptions<CorsOptions>
{
    public const string Policy = "origins";

    private const string All = "*";

    public void Configure(CorsOptions options) => options.AddPolicy(Policy, policy =>
    {
        var origins = settings.Value.CorsOrigins.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _ = origins.Contains(All) ? policy.AllowAnyOrigin() : policy.WithOrigins(origins);
        policy
            .AllowAnyHeader()
            .WithExposedHeaders(HeaderNames.ETag, HeaderNames.RetryAfter)
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .SetPreflightMaxAge(TimeSpan.FromHours(1));
    });
}
