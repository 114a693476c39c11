using System.Net;
using System.Text;
using System.Text.Json;
using RightsGraph.Api.Limits;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Http;

/// <summary>A document is measured in its characters, however its JSON writes them.</summary>
public sealed class DocumentLengthTests
{
    private const string Query = "{__typename}";

    private static readonly int Most = new RequestLimits().MaxDocumentLength;

    [Theory]
    [InlineData(" ")]
    [InlineData("""\u0020""")]
    public async Task ADocumentOfTheMostCharactersIsAnsweredAndOneOfMoreIsRefused(string blank)
    {
        await using var server = await ServerUnderTest.StartAsync(("Fiji.txt", "* Fiji"));
        var blanks = string.Concat(Enumerable.Repeat(blank, Most - Query.Length));

        var answered = await AskAsync(server, blanks + Query);
        Assert.Equal("Query", answered.GetProperty("data").GetProperty("__typename").GetString());

        var refused = await AskAsync(server, blanks + blank + Query);
        var error = refused.GetProperty("errors")[0];
        Assert.Equal(
            $"The document has {Most + 1} characters; at most {Most} are allowed (MaxDocumentLength).",
            error.GetProperty("message").GetString());
        var extensions = error.GetProperty("extensions");
        Assert.Equal(LimitCodes.DocumentLength, extensions.GetProperty("code").GetString());
        Assert.Equal("MaxDocumentLength", extensions.GetProperty("limit").GetString());
        Assert.Equal(Most, extensions.GetProperty("most").GetInt32());
    }

    private static async Task<JsonElement> AskAsync(ServerUnderTest server, string writtenQuery)
    {
        using var body = new StringContent(
            $$"""{"query":"{{writtenQuery}}"}""", Encoding.UTF8, "application/json");
        using var response = await server.Http.PostAsync("/graphql", body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
    }
}
