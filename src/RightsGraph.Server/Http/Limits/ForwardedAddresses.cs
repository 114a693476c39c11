using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace RightsGraph.Server.Http.Limits;

/// <summary>Takes client addresses from <c>X-Forwarded-For</c> of <see cref="HttpSettings.TrustedProxies"/>.</summary>
internal static class ForwardedAddresses
{
    public static void UseProxiedAddresses(this WebApplication app)
    {
        var proxies = HttpSettings.SplitList(
            app.Services.GetRequiredService<IOptions<HttpSettings>>().Value.TrustedProxies);
        if (proxies.Length > 0)
        {
            app.UseForwardedHeaders(OptionsOf(proxies));
        }
    }

    /// <summary>An address, or a network in CIDR notation.</summary>
    public static bool IsProxy(string text) =>
        IPAddress.TryParse(text, out _) || System.Net.IPNetwork.TryParse(text, out _);

    private static ForwardedHeadersOptions OptionsOf(string[] proxies)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor,

            // No limit: the first proxy that is not trusted ends the chain.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        }

        return options;
    }
}
