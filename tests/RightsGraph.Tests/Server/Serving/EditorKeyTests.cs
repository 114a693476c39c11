using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using RightsGraph.Server.Serving;
using RightsGraph.Server.Settings;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Serving;

/// <summary>The archive is changed by those who have the key.</summary>
public class EditorKeyTests
{
    private static readonly object Import =
        new { query = Edits.Import, variables = new { d = new[] { Edits.Document("a", "One") } } };

    [Fact]
    public async Task WithoutTheKeyNothingIsChangedAndTheResponseSaysWhatToSend()
    {
        await using var server = await Edits.StartAsync();
        var held = await server.HeldAsync();
        string?[] headers =
        [
            null,
            "",
            "Bearer",
            "Bearer ",
            "Bearer wrong-horse-battery",
            "Bearer correct-horse-batter",
            "Bearer correct-horse-battery2",
            "Bearer CORRECT-HORSE-BATTERY",
            "Bearer correct-horse-battery, Bearer correct-horse-battery",
            "correct-horse-battery",
            "Basic correct-horse-battery",
            "Basic OmNvcnJlY3QtaG9yc2UtYmF0dGVyeQ==", // of no user, with the key for a password
        ];

        foreach (var header in headers)
        {
            using var response = await server.SendAsync(header, Import);

            Assert.Equal((HttpStatusCode.Unauthorized, header), (response.StatusCode, header));
            Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal("UNAUTHENTICATED", Edits.CodeOf(answer));
            Assert.Contains("`Authorization: Bearer KEY`", Edits.MessageOf(answer), StringComparison.Ordinal);
            Assert.False(answer.TryGetProperty("data", out _));
        }

        Assert.Equal(held, await server.HeldAsync());
    }

    [Theory]
    [InlineData("Bearer correct-horse-battery")]
    [InlineData("bearer correct-horse-battery")]
    [InlineData("BEARER   correct-horse-battery")]
    public async Task TheSchemeCountsInAnyCase(string header)
    {
        await using var server = await Edits.StartAsync();

        using var response = await server.SendAsync(header, Import);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, (await server.HeldAsync()).Entries);
    }

    [Fact]
    public async Task QueriesNeedNoKeyAndAreAnsweredWithAWrongOne()
    {
        await using var server = await Edits.StartAsync();

        using var response = await server.SendAsync("Bearer wrong", new { query = "{ archive { entryCount } }" });

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(0, answer.GetProperty("data").GetProperty("archive").GetProperty("entryCount").GetInt32());
    }

    [Theory]
    [InlineData("GET", null)]
    [InlineData("GET", "Bearer wrong-horse-battery")]
    [InlineData("GET", "Bearer " + Edits.Key)]
    [InlineData("HEAD", "Bearer " + Edits.Key)]
    public async Task AMutationComesByPostAloneWhateverTheKey(string method, string? header)
    {
        await using var server = await Edits.StartAsync();
        var held = await server.HeldAsync();
        var variables = JsonSerializer.Serialize(new { d = new[] { Edits.Document("a", "One") } });
        using var request = new HttpRequestMessage(
            new HttpMethod(method),
            $"/graphql?query={Uri.EscapeDataString(Edits.Import)}&variables={Uri.EscapeDataString(variables)}");
        request.Headers.TryAddWithoutValidation("Authorization", header);

        using var response = await server.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Equal(held, await server.HeldAsync());
        if (method == "GET")
        {
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal("METHOD_NOT_ALLOWED", Edits.CodeOf(answer));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task WhereNoKeyIsSetThereAreNoMutationsAndTheResponseSaysSo(string? key)
    {
        await using var server = await ServerUnderTest.StartAsync(
            new Dictionary<string, string?> { ["Editing:Key"] = key });

        foreach (var header in (string?[])[null, "Bearer ", "Bearer " + Edits.Key])
        {
            using var response = await server.SendAsync(header, Import);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal("BAD_OPERATION", Edits.CodeOf(answer));
            Assert.Contains("has no mutations", Edits.MessageOf(answer), StringComparison.Ordinal);
            Assert.False(answer.TryGetProperty("data", out _));
            Assert.DoesNotContain("Editing", answer.GetRawText(), StringComparison.Ordinal);
        }

        var schema = await server.AskAsync("{ __schema { mutationType { name } types { name } } }");
        schema = schema.GetProperty("data").GetProperty("__schema");
        Assert.Equal(JsonValueKind.Null, schema.GetProperty("mutationType").ValueKind);
        Assert.DoesNotContain("Import", schema.GetProperty("types").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(0, (await server.HeldAsync()).Entries);
    }

    [Theory]
    [InlineData("fifteen-letters", "at least 16 characters")]
    [InlineData("x", "at least 16 characters")]
    [InlineData(" ", "at least 16 characters")]
    [InlineData("correct horse battery", "a character that no header can")]
    [InlineData("correct-horse-battery\n", "a character that no header can")]
    [InlineData("schlüssel-schlüssel", "a character that no header can")]
    public void AKeyThatProtectsNothingIsRefusedAtTheStartAndNotShown(string key, string problem)
    {
        var bad = Assert.Throws<BadSettingException>(() => RightsGraphServer.Build(
            new Dictionary<string, string?> { ["Editing:Key"] = key }));

        Assert.StartsWith("Editing:Key", bad.Message, StringComparison.Ordinal);
        Assert.Contains(problem, bad.Message, StringComparison.Ordinal);
        Assert.True(key.Length < 2 || !bad.Message.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SixteenCharactersAreAKey()
    {
        await using var server = await ServerUnderTest.StartAsync(
            new Dictionary<string, string?> { ["Editing:Key"] = "sixteen~letters!" });

        using var response = await server.SendAsync("Bearer sixteen~letters!", Import);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
