using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Documentation;

/// <summary>The calls of curl that pages show, with the responses below them.</summary>
internal static partial class CurlCall
{
    /// <summary>
    /// A server with time for everything: on a busy machine the first search can take longer than a search may, and
    /// its response then has a warning that no page shows.
    /// </summary>
    public static Task<ServerUnderTest> StartServerAsync(string name, string document, string editorKey = "") =>
        ServerUnderTest.StartAsync(
            new Dictionary<string, string?>
            {
                ["Limits:SearchSeconds"] = "600",
                ["Http:RequestSeconds"] = "600",
                ["Http:BodySeconds"] = "600",
                ["Http:EditorSeconds"] = "600",
                ["Editing:Key"] = editorKey,
            },
            (name, document));

    /// <summary>The body of a call, and what stands behind an empty line as its response.</summary>
    public static (string Request, string Response) Parse(string block)
    {
        var parts = block.Split("\n\n", 2);
        return (BodyIn(parts[0]), parts.Length > 1 ? Normalized(parts[1]) : "");
    }

    /// <summary>What a call sends in <c>--data</c>.</summary>
    public static string BodyIn(string call) => Data().Match(call).Groups[1].Value;

    /// <summary>What a call sends in <c>--data-urlencode</c>, as a query string.</summary>
    public static string QueryStringIn(string call)
    {
        var parameter = Parameter().Match(call).Groups[1].Value.Split('=', 2);
        return $"?{parameter[0]}={Uri.EscapeDataString(parameter[1])}";
    }

    public static Task<string> PostAsync(ServerUnderTest server, string body, string? key = null) =>
        SendAsync(server, new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key) },
        });

    public static Task<string> GetAsync(ServerUnderTest server, string queryString) =>
        SendAsync(server, new HttpRequestMessage(HttpMethod.Get, "/graphql" + queryString));

    /// <summary>Without the line breaks of a page.</summary>
    public static string Normalized(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);

    public static async Task<string> SendAsync(ServerUnderTest server, HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await server.Http.SendAsync(request);
            return Normalized(await response.Content.ReadAsStringAsync());
        }
    }

    [GeneratedRegex("--data '(.*?)'$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Data();

    [GeneratedRegex(@"--data-urlencode[\s\\]+'(.*?)'$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Parameter();
}
