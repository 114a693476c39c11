using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using RightsGraph.Tests.Archive.Exports;

namespace RightsGraph.Tests.Server.Serving;

/// <summary>All documents of an import are taken or none, and each fault is told with its document and line.</summary>
public class RefusedDocumentTests
{
    [Fact]
    public async Task WhatIsWrongIsToldByDocumentAndLineAndNothingIsTaken()
    {
        await using var server = await Edits.StartAsync();
        var held = await server.HeldAsync();

        var payload = await server.ImportAsync(
            Edits.Document("good", "One"),
            Edits.Lines("lines", [Edits.Entry("Two"), "not json", "", Edits.Entry("3").Replace("KAZ", "Kazakhstann")]),
            new { name = "page", content = "• Nothing that names a country.", format = "COUNTRY_PAGE" },
            new { name = "empty", content = "", format = "JSON_LINES" },
            new { name = "default", content = "no bullet" });

        Assert.Equal(JsonValueKind.Null, payload.GetProperty("archive").ValueKind);
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("sources").ValueKind);
        Assert.Equal(
            [("lines", 2), ("lines", 4), ("page", 1), ("empty", 1), ("default", 1)],
            ErrorsOf(payload).Select(error => (error.Document, error.Line)));
        Assert.All(ErrorsOf(payload), error => Assert.NotEmpty(error.Message));
        Assert.Contains("Kazakhstan", ErrorsOf(payload)[1].Message, StringComparison.Ordinal);
        Assert.Equal(held, await server.HeldAsync());
    }

    [Fact]
    public async Task OfVeryManyFaultsTheFirstThousandAreTold()
    {
        await using var server = await Edits.StartAsync();

        var payload = await server.ImportAsync(Edits.Lines("lines", Enumerable.Repeat("not json", 1_200)));

        Assert.Equal(Enumerable.Range(1, 1_000), ErrorsOf(payload).Select(error => error.Line!.Value));
    }

    [Fact]
    public async Task AnExportIsRefusedAndTheResponseSaysWhatTakesIt()
    {
        await using var server = await Edits.StartAsync();
        await using var archive = await Exported.AnArchiveAsync();
        var export = System.Text.Encoding.UTF8.GetString(await Exported.OfAsync(archive));

        var payload = await server.ImportAsync(new { name = "export.jsonl", content = export, format = "JSON_LINES" });

        var error = Assert.Single(ErrorsOf(payload));
        Assert.Equal(("export.jsonl", 1), (error.Document, error.Line));
        Assert.Contains("the command import takes one", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TooManyDocumentsAreRefusedWithTheNumberThatMayCome()
    {
        await using var server = await Edits.StartAsync();
        object[] documents = [.. Enumerable.Range(0, 101).Select(number => Edits.Document($"{number}", "One"))];

        var answer = await server.EditAsync(Edits.Import, new { d = documents });

        Assert.Equal("OUT_OF_RANGE", Edits.CodeOf(answer));
        Assert.Equal("`documents` has 101 documents; at most 100 are taken at a time.", Edits.MessageOf(answer));
        Assert.Equal(100, Edits.CountsOf(await server.ImportAsync(documents[..100])).Entries);
    }

    [Theory]
    [InlineData("""{ "name": "a", "content": "\ud800" }""")]
    [InlineData("""{ "name": "\udc00", "content": "x" }""")]
    [InlineData("""{ "name": "a", "content": null }""")]
    [InlineData("""{ "name": "a" }""")]
    [InlineData("""{ "name": "a", "content": 1 }""")]
    [InlineData("""{ "name": "a", "content": "x", "format": "PDF" }""")]
    [InlineData("""{ "name": "a", "content": "x", "format": null }""")]
    [InlineData("""{ "name": "a", "content": "x", "encoding": "base64" }""")]
    public async Task WhatIsNoDocumentIsABadVariable(string document)
    {
        await using var server = await Edits.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(
                $$"""{ "query": "{{Edits.Import}}", "variables": { "d": [{{document}}] } }""",
                null,
                "application/json"),
        };
        request.Headers.Add("Authorization", $"Bearer {Edits.Key}");

        using var response = await server.Http.SendAsync(request);

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("BAD_VARIABLE", Edits.CodeOf(answer));
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("content", "\\uD800")]
    [InlineData("content", "\\uDC00\\uD800")]
    [InlineData("name", "\\uD800")]
    public async Task HalfACharacterInALiteralIsTakenForNoOtherOne(string field, string escape)
    {
        await using var server = await Edits.StartAsync();
        var (name, title) = field == "name" ? (escape, "One") : ("a", escape);
        var content = Edits.Entry(title).Replace("\"", "\\\"", StringComparison.Ordinal);
        var query = "mutation { importDocuments(input: { documents: [{ format: JSON_LINES, "
            + $"name: \"{name}\", content: \"{content}\" }}] }}) {{ errors {{ message }} sources {{ name }} }} }}";

        using var response = await server.SendAsync($"Bearer {Edits.Key}", new { query });

        Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(
            answer.TryGetProperty("errors", out _)
                || ErrorsOf(answer.GetProperty("data").GetProperty("importDocuments")).Length > 0,
            answer.GetRawText());
        Assert.Equal(0, (await server.HeldAsync()).Entries);
    }

    private static (string Document, int? Line, string Message)[] ErrorsOf(JsonElement payload) =>
    [
        .. payload.GetProperty("errors").EnumerateArray().Select(error => (
            error.TryGetProperty("document", out var document) ? document.GetString()! : "",
            error.TryGetProperty("line", out var line) && line.ValueKind == JsonValueKind.Number
                ? line.GetInt32()
                : (int?)null,
            error.GetProperty("message").GetString()!)),
    ];
}
