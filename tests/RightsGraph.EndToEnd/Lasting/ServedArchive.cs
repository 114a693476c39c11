using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using RightsGraph.EndToEnd.Lasting.Stores;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Lasting;

/// <summary>A server that is asked over HTTP, and can be killed and started again.</summary>
internal sealed partial class ServedArchive : IAsyncDisposable
{
    private const string Page =
        """
        query($after: String) {
          search(query: "", order: NEWEST, first: 50, after: $after) {
            nodes { id ... on Document { text } }
            pageInfo { hasNextPage endCursor }
          }
        }
        """;

    private const string Edit =
        """
        mutation {
          importDocuments(input: { documents: [{ name: "new.txt", content: "• Chad has news." }] }) {
            archive { version }
          }
        }
        """;

    private const string Key = "correct-horse-battery";

    private const string Count = "query($query: String!) { search(query: $query) { totalCount } }";

    /// <summary>A search that runs out of time on a busy machine would find less than there is.</summary>
    private static readonly string[] Patient =
    [
        "--set", "Limits:SearchSeconds=60", "--set", "Limits:ExecutionSeconds=60", "--set", "Http:RequestSeconds=60",
        "--set", $"Editing:Key={Key}",
    ];

    private HttpClient client;

    private ServedArchive(RunningServer server)
    {
        Server = server;
        client = NewClient();
    }

    public RunningServer Server { get; }

    /// <param name="arguments">Of the program.</param>
    public static Task<ServedArchive> StartAsync(params string[] arguments) => StartByAsync([], arguments);

    /// <param name="runner">See <see cref="RunningServer.Runner"/>.</param>
    /// <param name="arguments">Of the program.</param>
    public static async Task<ServedArchive> StartByAsync(IReadOnlyList<string> runner, params string[] arguments) =>
        new(await RunningServer.StartByAsync(runner, ["serve", .. Patient, .. arguments]));

    public Task KillAsync() => Server.DisposeAsync();

    /// <summary>With new connections: the old ones broke when it was killed.</summary>
    public async Task RestartAsync()
    {
        await Server.InitializeAsync();
        client.Dispose();
        client = NewClient();
    }

    /// <summary>
    /// Waits until the version of the store is served, and sees that the index finds each of its records and no other,
    /// that their texts are those of the store, and that words are found in as many as they stand in.
    /// </summary>
    public async Task AgreesWithAsync(HeldArchive held, IEnumerable<string> words)
    {
        await ServesAsync(held.Version);
        var texts = held.Texts();
        Assert.Equal(texts.OrderBy(text => text.Key), (await TextsAsync()).OrderBy(text => text.Key));
        foreach (var word in words)
        {
            var answer = await AskAsync(Count, new { query = word });
            Assert.Equal(
                texts.Values.Count(text => text.Contains(word, StringComparison.Ordinal)),
                answer.GetProperty("search").GetProperty("totalCount").GetInt32());
        }
    }

    public async Task ServesAsync(int version)
    {
        var served = 0;
        await Eventually.HoldsAsync(
            async () =>
            {
                Assert.False(Server.Run.HasEnded, Server.Run.Messages);
                served = await VersionAsync();
                return served == version;
            },
            () => $"The server serves version {served} of {version}.\n{Server.Run.Messages}");
    }

    public async Task<int> VersionAsync() =>
        (await AskAsync("{ archive { version } }")).GetProperty("archive").GetProperty("version").GetInt32();

    /// <summary>The data of an answer that must have no errors, and nothing missing.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        var answer = await SendAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.DoesNotContain("\"warnings\"", answer.GetProperty("extensions").GetRawText(), StringComparison.Ordinal);
        return answer.GetProperty("data");
    }

    public async Task<JsonElement> SendAsync(string query, object? variables = null)
    {
        using var answer = await client.PostAsJsonAsync("/graphql", new { query, variables });
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Imports a document through the server.</summary>
    public async Task<JsonElement> EditAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.Add("Authorization", $"Bearer {Key}");
        request.Content = JsonContent.Create(new { query = Edit });
        using var answer = await client.SendAsync(request);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Server.DisposeAsync();
    }

    private HttpClient NewClient() => new() { BaseAddress = new Uri(Server.Address) };

    private async Task<Dictionary<string, string>> TextsAsync()
    {
        var texts = new Dictionary<string, string>();
        for (string? after = null; ;)
        {
            var search = (await AskAsync(Page, new { after })).GetProperty("search");
            foreach (var node in search.GetProperty("nodes").EnumerateArray())
            {
                var id = TypeOfId().Replace(node.GetProperty("id").GetString()!, "");
                texts.Add(id, node.GetProperty("text").GetString() ?? "");
            }

            var page = search.GetProperty("pageInfo");
            if (!page.GetProperty("hasNextPage").GetBoolean())
            {
                return texts;
            }

            after = page.GetProperty("endCursor").GetString();
        }
    }

    [GeneratedRegex("^[a-z]+_")]
    private static partial Regex TypeOfId();
}
