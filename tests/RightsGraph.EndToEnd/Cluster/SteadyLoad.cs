using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Cluster;

/// <summary>Clients that ask the balancer all the time, some tens of times a second, and note what comes.</summary>
internal sealed class SteadyLoad : IAsyncDisposable
{
    private const int Clients = 6;

    private const string Question =
        "query($q: String!) { archive { version } search(query: $q, first: 3) { totalCount } }";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<Observation> observed = new();
    private readonly Task[] clients;

    public SteadyLoad(string address) =>
        clients = [.. Enumerable.Range(0, Clients).Select(number => AskAsync(new Uri(address), number))];

    /// <summary>All so far, in about the order of their answers.</summary>
    public IReadOnlyCollection<Observation> Observed => observed;

    /// <summary>What failed so far, in words.</summary>
    public IEnumerable<string> Failures => observed.Select(one => one.Failure).OfType<string>();

    public int Count => observed.Count;

    /// <summary>Waits until so many further requests have been answered.</summary>
    public async Task ContinueAsync(int requests)
    {
        using var patience = new CancellationTokenSource(Eventually.Deadline);
        for (var end = Count + requests; Count < end;)
        {
            await Task.Delay(Pause, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(clients);
        stop.Dispose();
    }

    private async Task AskAsync(Uri address, int number)
    {
        using var client = new HttpClient { BaseAddress = address };
        for (var asked = number; !stop.IsCancellationRequested; asked++)
        {
            var sent = TimeProvider.System.GetUtcNow();
            try
            {
                using var answer = await SendAsync(client, asked);
                observed.Enqueue(await ReadAsync(sent, answer));
            }
            catch (HttpRequestException failure)
            {
                observed.Enqueue(new Observation(sent, null, failure.Message));
            }

            // Spaces the requests out; nothing is waited for.
            await Task.Delay(Pause);
        }
    }

    /// <summary>By GET and by POST in turn, with words that no cache has seen.</summary>
    private static Task<HttpResponseMessage> SendAsync(HttpClient client, int asked)
    {
        var variables = new { q = $"journalist text{asked}" };
        return asked % 2 == 0
            ? client.PostAsJsonAsync("/graphql", new { query = Question, variables })
            : client.GetAsync(
                $"/graphql?query={Uri.EscapeDataString(Question)}"
                + $"&variables={Uri.EscapeDataString(JsonSerializer.Serialize(variables))}");
    }

    private static async Task<Observation> ReadAsync(DateTimeOffset sent, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode != HttpStatusCode.OK || text.Contains("\"errors\"", StringComparison.Ordinal))
        {
            return new Observation(sent, null, $"{(int)answer.StatusCode} {text}");
        }

        var data = JsonDocument.Parse(text).RootElement.GetProperty("data");
        return new Observation(sent, data.GetProperty("archive").GetProperty("version").GetInt32(), null);
    }
}

/// <param name="Sent">When the request was sent.</param>
/// <param name="Version">Of the archive that answered.</param>
/// <param name="Failure">In words, where it was not answered well.</param>
internal sealed record Observation(DateTimeOffset Sent, int? Version, string? Failure);
