using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Editing;

/// <summary>The archive is changed by those who have the key, wholly or not at all.</summary>
public class MutationTests
{
    private const string Key = "correct-horse-battery";
    private const string Import =
        "mutation($d: [SourceDocumentInput!]!) { importDocuments(input: { documents: $d }) { "
        + "archive { version entryCount } sources { id name } errors { document line message } } }";

    private const string Good = """{"type":"entry","country":"KAZ","date":"2014-04-21","title":"One","text":"Text."}""";

    [Fact]
    public async Task What_was_imported_is_in_the_answer_and_can_be_replaced_and_removed()
    {
        await using var server = await StartAsync();

        var first = await AskAsync(server, Key, Import, new { d = new[] { Document("a", Good) } });
        var payload = first.GetProperty("data").GetProperty("importDocuments");
        Assert.Equal(1, payload.GetProperty("archive").GetProperty("entryCount").GetInt32());
        Assert.Equal(
            payload.GetProperty("archive").GetProperty("version").GetInt32(),
            first.GetProperty("extensions").GetProperty("archiveVersion").GetInt32());

        var second = await AskAsync(
            server, Key, Import, new { d = new[] { Document("a", Good + "\n" + Good.Replace("One", "Two")) } });
        payload = second.GetProperty("data").GetProperty("importDocuments");
        Assert.Equal(2, payload.GetProperty("archive").GetProperty("entryCount").GetInt32());

        const string Remove = "mutation($id: ID!) { removeSource(input: { id: $id }) "
            + "{ archive { entryCount } removed { name } } }";
        var id = payload.GetProperty("sources")[0].GetProperty("id").GetString();
        var removed = await AskAsync(server, Key, Remove, new { id });
        var again = await AskAsync(server, Key, Remove, new { id });
        Assert.Equal(
            """{"archive":{"entryCount":0},"removed":{"name":"a"}}""",
            removed.GetProperty("data").GetProperty("removeSource").GetRawText());
        Assert.Equal(
            JsonValueKind.Null,
            again.GetProperty("data").GetProperty("removeSource").GetProperty("removed").ValueKind);
    }

    [Fact]
    public async Task One_bad_line_refuses_all_documents()
    {
        await using var server = await StartAsync();

        var answer = await AskAsync(
            server, Key, Import, new { d = new[] { Document("a", Good), Document("b", Good + "\nnot json") } });

        var payload = answer.GetProperty("data").GetProperty("importDocuments");
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("archive").ValueKind);
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("sources").ValueKind);
        var error = Assert.Single(payload.GetProperty("errors").EnumerateArray());
        Assert.Equal(("b", 2), (error.GetProperty("document").GetString(), error.GetProperty("line").GetInt32()));
        var held = await server.AskAsync("{ archive { entryCount } }");
        Assert.Equal(
            0, held.GetProperty("data").GetProperty("archive").GetProperty("entryCount").GetInt32());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong-horse-battery")]
    public async Task Without_the_key_nothing_is_changed(string? key)
    {
        await using var server = await StartAsync();

        using var response = await SendAsync(server, key, Import, new { d = new[] { Document("a", Good) } });

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("UNAUTHENTICATED", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_with_the_key_a_body_may_be_large()
    {
        await using var server = await StartAsync();
        var line = Good.Replace("Text.", new string('x', 1 << 19));
        var large = new { d = new[] { Document("a", $"{line}\n{line}\n{line}\n{line}") } };

        using var refused = await SendAsync(server, null, Import, large);
        var taken = await AskAsync(server, Key, Import, large);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Equal(
            JsonValueKind.Object,
            taken.GetProperty("data").GetProperty("importDocuments").GetProperty("archive").ValueKind);
    }

    private static Task<ServerUnderTest> StartAsync() =>
        ServerUnderTest.StartAsync(new Dictionary<string, string?> { ["Editing:Key"] = Key });

    private static object Document(string name, string content) => new { name, content, format = "JSON_LINES" };

    private static async Task<JsonElement> AskAsync(
        ServerUnderTest server, string key, string query, object variables)
    {
        using var response = await SendAsync(server, key, query, variables);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<HttpResponseMessage> SendAsync(
        ServerUnderTest server, string? key, string query, object variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query, variables }),
        };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return await server.Http.SendAsync(request);
    }
}
