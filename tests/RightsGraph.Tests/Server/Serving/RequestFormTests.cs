using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RightsGraph.Tests.Server.Importing;

namespace RightsGraph.Tests.Server.Serving;

/// <summary>Mutations among trusted documents, remembered by hash, in batches, and asked only for their cost.</summary>
public class RequestFormTests
{
    private static readonly object One = new { d = new[] { Edits.Document("a", "One") } };
    private static readonly object Two = new { d = new[] { Edits.Document("b", "Two", "Three") } };

    [Fact]
    public async Task ATrustedDocumentMayBeAMutationAndNoOtherMutationIsAnswered()
    {
        using var folder = new TempFolder();
        folder.Write("Import.graphql", Edits.Import);
        await using var server = await Edits.StartAsync(("Http:TrustedDocuments", folder.Path));

        var removal = await server.EditAsync(Edits.Remove, new { id = "source_" });
        using var byText = await server.SendAsync($"Bearer {Edits.Key}", new { query = Edits.Import, variables = One });
        using var byHash = await server.SendAsync(
            $"Bearer {Edits.Key}", new { documentId = HashOf(Edits.Import), variables = Two });
        using var withoutKey = await server.SendAsync(
            null, new { documentId = HashOf(Edits.Import), variables = new { d = Array.Empty<object>() } });

        Assert.Equal("DOCUMENT_NOT_TRUSTED", Edits.CodeOf(removal));
        Assert.Equal(1, await EntriesAsync(byText));
        Assert.Equal(3, await EntriesAsync(byHash));
        Assert.Equal(HttpStatusCode.Unauthorized, withoutKey.StatusCode);
    }

    [Fact]
    public async Task AMutationThatIsRememberedByItsHashNeedsTheKeyEachTime()
    {
        await using var server = await Edits.StartAsync();
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = HashOf(Edits.Import) } };

        using var sent = await server.SendAsync(
            $"Bearer {Edits.Key}", new { query = Edits.Import, variables = One, extensions });
        using var refused = await server.SendAsync(null, new { variables = Two, extensions });
        using var again = await server.SendAsync($"Bearer {Edits.Key}", new { variables = Two, extensions });

        Assert.Equal(1, await EntriesAsync(sent));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(3, await EntriesAsync(again));
    }

    [Fact]
    public async Task InABatchEachRequestSeesTheChangesBeforeIt()
    {
        await using var server = await Edits.StartAsync(("Http:MaxBatch", "5"));
        var count = new { query = "{ archive { version entryCount } }" };

        using var response = await server.SendAsync(
            $"Bearer {Edits.Key}",
            new object[]
            {
                count,
                new { query = Edits.Import, variables = One },
                count,
                new { query = Edits.Import, variables = Two },
                count,
            });

        Assert.True(response.Headers.CacheControl!.NoStore);
        var answers = await response.Content.ReadFromJsonAsync<JsonElement[]>();
        var before = Edits.CountsOf(answers![0].GetProperty("data"));
        Assert.Equal((before.Version + 1, 1), Edits.CountsOf(answers[2].GetProperty("data")));
        Assert.Equal((before.Version + 2, 3), Edits.CountsOf(answers[4].GetProperty("data")));
        Assert.Equal((before.Version + 2, 3), await server.HeldAsync());
    }

    [Fact]
    public async Task InABatchWhatIsRefusedStopsNothingBehindIt()
    {
        await using var server = await Edits.StartAsync(("Http:MaxBatch", "3"));
        object[] batch =
        [
            new { query = Edits.Import, variables = new { d = 1 } },
            new { query = Edits.Import, variables = One },
            new { query = "{ archive { version entryCount } }" },
        ];

        using var withoutKey = await server.SendAsync(null, batch);
        var refused = await withoutKey.Content.ReadFromJsonAsync<JsonElement[]>();
        using var withKey = await server.SendAsync($"Bearer {Edits.Key}", batch);
        var taken = await withKey.Content.ReadFromJsonAsync<JsonElement[]>();

        Assert.Equal(["UNAUTHENTICATED", "UNAUTHENTICATED"], refused![..2].Select(Edits.CodeOf));
        Assert.Equal(0, Edits.CountsOf(refused[2].GetProperty("data")).Entries);
        Assert.Equal("BAD_VARIABLE", Edits.CodeOf(taken![0]));
        Assert.Equal(1, Edits.CountsOf(taken[2].GetProperty("data")).Entries);
    }

    [Fact]
    public async Task WhereOnlyTheCostIsAskedNothingIsChanged()
    {
        await using var server = await Edits.StartAsync();
        var held = await server.HeldAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = Edits.Import, variables = One }),
        };
        request.Headers.Add("Authorization", $"Bearer {Edits.Key}");
        request.Headers.Add("GraphQL-Cost", "validate");

        using var response = await server.Http.SendAsync(request);

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.GetProperty("extensions").TryGetProperty("operationCost", out _));
        Assert.Equal(held, await server.HeldAsync());
    }

    [Fact]
    public async Task AResponseFromBeforeAChangeIsNotGivenAfterIt()
    {
        await using var server = await Edits.StartAsync();

        // The second is kept, and the third comes from the cache.
        for (var times = 0; times < 3; times++)
        {
            Assert.Equal(0, (await server.HeldAsync()).Entries);
        }

        await server.ImportAsync(Edits.Document("a", "One"));

        Assert.Equal(1, (await server.HeldAsync()).Entries);
    }

    private static async Task<int> EntriesAsync(HttpResponseMessage response)
    {
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return Edits.CountsOf(answer.GetProperty("data").GetProperty("importDocuments")).Entries;
    }

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
