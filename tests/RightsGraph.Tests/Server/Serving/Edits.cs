using System.Net.Http.Json;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Serving;

/// <summary>What someone sends who changes the archive, over HTTP.</summary>
internal static class Edits
{
    public const string Key = "correct-horse-battery";

    public const string Import =
        "mutation($d: [SourceDocumentInput!]!) { importDocuments(input: { documents: $d }) { "
        + "archive { version entryCount } sources { id name sha256 importedAt } errors { document line message } } }";

    public const string Remove =
        "mutation($id: ID!) { removeSource(input: { id: $id }) { archive { version entryCount } removed { name } } }";

    /// <summary>Starts with an empty archive and the key.</summary>
    public static Task<ServerUnderTest> StartAsync(params (string Key, string Value)[] settings) =>
        ServerUnderTest.StartAsync(settings.Prepend(("Editing:Key", Key))
            .ToDictionary(setting => setting.Item1, setting => (string?)setting.Item2));

    /// <summary>A line of JSON Lines.</summary>
    public static string Entry(string title) =>
        $$"""{"type":"entry","country":"KAZ","date":"2014-04-21","title":"{{title}}","text":"Text. {{title}}"}""";

    public static object Document(string name, params string[] titles) => Lines(name, titles.Select(Entry));

    public static object Lines(string name, IEnumerable<string> lines) =>
        new { name, content = string.Join('\n', lines), format = "JSON_LINES" };

    /// <summary>Imports with the key; gives the payload.</summary>
    public static async Task<JsonElement> ImportAsync(this ServerUnderTest server, params object[] documents)
    {
        var answer = await server.EditAsync(Import, new { d = documents });
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("importDocuments");
    }

    /// <summary>Removes with the key; gives the payload.</summary>
    public static async Task<JsonElement> RemoveAsync(this ServerUnderTest server, string id)
    {
        var answer = await server.EditAsync(Remove, new { id });
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("removeSource");
    }

    /// <summary>Asks with the key; gives the whole answer.</summary>
    public static async Task<JsonElement> EditAsync(
        this ServerUnderTest server, string query, object? variables = null, CancellationToken cancellation = default)
    {
        using var response = await server.SendAsync($"Bearer {Key}", new { query, variables }, cancellation);
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
    }

    /// <param name="server">Takes the request.</param>
    /// <param name="authorization">The header as it is sent; null for none.</param>
    /// <param name="body">A request, or several as a batch.</param>
    /// <param name="cancellation">Closes the connection.</param>
    public static async Task<HttpResponseMessage> SendAsync(
        this ServerUnderTest server, string? authorization, object body, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(body) };
        if (authorization is not null)
        {
            Assert.True(request.Headers.TryAddWithoutValidation("Authorization", authorization));
        }

        return await server.Http.SendAsync(request, cancellation);
    }

    /// <summary>What the archive holds, as anyone is told.</summary>
    public static async Task<(int Version, int Entries)> HeldAsync(this ServerUnderTest server)
    {
        var answer = await server.AskAsync("{ archive { version entryCount } }");
        return CountsOf(answer.GetProperty("data"));
    }

    /// <param name="payload">Has a field <c>archive</c>.</param>
    public static (int Version, int Entries) CountsOf(JsonElement payload)
    {
        var archive = payload.GetProperty("archive");
        return (archive.GetProperty("version").GetInt32(), archive.GetProperty("entryCount").GetInt32());
    }

    public static string? CodeOf(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    public static string? MessageOf(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("message").GetString();

    public static string[] NamesOf(JsonElement payload) =>
        [.. payload.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("name").GetString()!)];
}
