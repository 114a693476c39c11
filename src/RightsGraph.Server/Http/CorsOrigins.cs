using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace RightsGraph.Server.Http;

/// <summary>The CORS policy of <see cref="HttpSettings.CorsOrigins"/>.</summary>
internal sealed class CorsOrigins(IOptions<HttpSettings> settings) : IConfigureOptions<CorsOptions>
{
    public const string Policy = "origins";

    private const string All = "*";

    public void Configure(CorsOptions options) => options.AddPolicy(Policy, policy =>
    {
        var origins = HttpSettings.SplitList(settings.Value.CorsOrigins);
        _ = origins.Contains(All) ? policy.AllowAnyOrigin() : policy.WithOrigins(origins);
        policy
            .AllowAnyHeader()
            .WithExposedHeaders(HeaderNames.ETag, HeaderNames.RetryAfter)
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .SetPreflightMaxAge(TimeSpan.FromHours(1));
    });

    /// <summary>Whether a browser can send this as <c>Origin</c>: anything else would never match.</summary>
    public static bool IsOrigin(string text) =>
        text == All
        || (Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Host.Length > 0
            && text.Equals($"{uri.Scheme}://{uri.Authority}", StringComparison.OrdinalIgnoreCase));
}
