using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RightsGraph.Tests.Operations;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Http;

/// <summary>Documents that are asked for by their hash, and several requests in one body.</summary>
public sealed class DocumentTests
{
    private const string Query = "{archive{summaryCount}}";

    private static readonly (string, string) Page = ("page.txt", "• Kazakhstan, Kazakhstan.");

    [Fact]
    public async Task ADocumentSentOnceWithItsHashIsRememberedByIt()
    {
        await using var server = await ServerUnderTest.StartAsync(Page);

        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", CodeOf(await PersistedAsync(server, query: null, HashOf(Query))));
        Assert.Equal(1, SummaryCount(await PersistedAsync(server, Query, HashOf(Query))));
        Assert.Equal(1, SummaryCount(await PersistedAsync(server, query: null, HashOf(Query))));
        Assert.Equal(1, SummaryCount(await GetAsync(
            server, $"extensions={{\"persistedQuery\":{{\"version\":1,\"sha256Hash\":\"{HashOf(Query)}\"}}}}")));
    }

    [Fact]
    public async Task AHashThatIsNotTheDocumentsIsRefusedAndNotRemembered()
    {
        await using var server = await ServerUnderTest.StartAsync(Page);
        var other = HashOf("{__typename}");

        Assert.Equal("PERSISTED_QUERY_HASH_MISMATCH", CodeOf(await PersistedAsync(server, Query, other)));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", CodeOf(await PersistedAsync(server, query: null, other)));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("\"1\"")]
    [InlineData("null")]
    public async Task AnotherVersionOfPersistedQueriesIsRefusedAsApollosServersDo(string version)
    {
        await using var server = await ServerUnderTest.StartAsync(Page);

        var answer = await GetAsync(
            server,
            $"query={Query}&extensions={{\"persistedQuery\":"
                + $"{{\"version\":{version},\"sha256Hash\":\"{HashOf(Query)}\"}}}}");

        Assert.Equal("PERSISTED_QUERY_VERSION_UNSUPPORTED", CodeOf(answer));
        Assert.Equal(
            "Unsupported persisted query version", answer.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task AnEmptyTextIsNoDocumentAndNoId()
    {
        await using var server = await ServerUnderTest.StartAsync(Page);

        Assert.Equal(1, SummaryCount(await PostAsync(server, new { query = Query, documentId = "" })));
        Assert.Equal("BAD_REQUEST", CodeOf(await PostAsync(server, new { query = "", documentId = "" })));
        Assert.Equal(
            "PERSISTED_QUERY_NOT_FOUND",
            CodeOf(await PostAsync(server, new { query = "", documentId = HashOf(Query) })));
    }

    [Fact]
    public async Task OnlyTrustedDocumentsAreAnsweredWhereThereAreAny()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Http:TrustedDocuments"] = ProjectFolder.PathOf("schema", "operations"),
        };
        await using var server = await ServerUnderTest.StartAsync(settings, Page);
        var trusted = OperationsTests.QueryOf("CoveredCountries");

        Assert.True((await server.AskAsync(trusted)).TryGetProperty("data", out _));
        Assert.True((await GetAsync(server, $"documentId=sha256:{HashOf(trusted)}")).TryGetProperty("data", out _));
        var withoutText = await PostAsync(server, new { query = "", documentId = HashOf(trusted) });
        Assert.True(withoutText.TryGetProperty("data", out _));
        Assert.Equal("DOCUMENT_NOT_TRUSTED", CodeOf(await server.AskAsync(Query)));
        Assert.Equal("DOCUMENT_NOT_TRUSTED", CodeOf(await GetAsync(server, $"documentId={HashOf(Query)}")));
        Assert.Equal("DOCUMENT_NOT_TRUSTED", CodeOf(await PersistedAsync(server, Query, HashOf(Query))));
    }

    [Fact]
    public async Task ABatchIsAnsweredInItsOrderUpToTheLimit()
    {
        await using var server = await ServerUnderTest.StartAsync(
            new Dictionary<string, string?> { ["Http:MaxBatch"] = "3" }, Page);
        var request = new { query = Query };
        var wrong = new { query = "{nope}" };

        using var three = await server.Http.PostAsJsonAsync("/graphql", new[] { request, wrong, request });
        using var four = await server.Http.PostAsJsonAsync("/graphql", new[] { request, request, request, request });

        var answers = (await three.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray().ToArray();
        Assert.Equal(3, answers.Length);
        Assert.Equal(1, SummaryCount(answers[0]));
        Assert.Equal("VALIDATION_FAILED", CodeOf(answers[1]));
        Assert.Equal(1, SummaryCount(answers[2]));
        Assert.Equal(HttpStatusCode.BadRequest, four.StatusCode);
        Assert.Contains("BATCH_TOO_LONG", await four.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("expected 1 to 3", await four.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Limits:MaxCost", "22", "COST_TOO_HIGH")]
    [InlineData("Limits:MaxAnswerBytes", "1024", "ANSWER_TOO_LARGE")]
    public async Task WhatOneRequestMayTakeABatchMayTakeAsAWhole(string limit, string most, string code)
    {
        await using var server = await ServerUnderTest.StartAsync(
            new Dictionary<string, string?> { ["Http:MaxBatch"] = "20", [limit] = most }, Page);

        // Each differs, so that none comes from the cache.
        var batch = Enumerable.Range(0, 20)
            .Select(i => new { query = $"{{ a{i}: summaries(first: 5) {{ nodes {{ text }} }} }}" });
        using var answer = await server.Http.PostAsJsonAsync("/graphql", batch);

        var answers = (await answer.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray().ToArray();
        Assert.Equal(20, answers.Length);
        Assert.True(answers[0].TryGetProperty("data", out _));
        Assert.Equal(code, CodeOf(answers[^1]));
        Assert.False(answers[^1].TryGetProperty("data", out _));
    }

    [Fact]
    public async Task NoBatchIsAnsweredByDefault()
    {
        await using var server = await ServerUnderTest.StartAsync(Page);

        using var answer = await server.Http.PostAsJsonAsync("/graphql", new[] { new { query = Query } });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("BATCHES_OFF", CodeOf(await answer.Content.ReadFromJsonAsync<JsonElement>()));
    }

    private static async Task<JsonElement> PersistedAsync(ServerUnderTest server, string? query, string hash)
    {
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } };
        return await PostAsync(server, new { query, extensions });
    }

    private static async Task<JsonElement> PostAsync(ServerUnderTest server, object request)
    {
        using var answer = await server.Http.PostAsJsonAsync("/graphql", request);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<JsonElement> GetAsync(ServerUnderTest server, string parameters) =>
        await server.Http.GetFromJsonAsync<JsonElement>($"/graphql?{parameters}");

    private static int SummaryCount(JsonElement answer) =>
        answer.GetProperty("data").GetProperty("archive").GetProperty("summaryCount").GetInt32();

    private static string? CodeOf(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
