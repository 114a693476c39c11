using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace RightsGraph.Server.Http.Limits;

/// <summary>
/// Takes the address of a client from the proxies that it came by, by <see cref="HttpSettings.TrustedProxies"/>: to
/// this server all clients of a proxy have the proxy's own.
/// </summary>
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

    /// <summary>Whether this is an address or a network in CIDR's notation.</summary>
    public static bool IsProxy(string text) =>
        IPAddress.TryParse(text, out _) || System.Net.IPNetwork.TryParse(text, out _);

    private static ForwardedHeadersOptions OptionsOf(string[] proxies)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor,

            // However many proxies there are in a row: the first that is not trusted ends it.
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
