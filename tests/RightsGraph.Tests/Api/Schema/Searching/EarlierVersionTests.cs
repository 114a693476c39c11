using System.Text.Json;
using RightsGraph.Api;
using RightsGraph.Api.Request;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search;
using static RightsGraph.Tests.Search.SearchArchive;

namespace RightsGraph.Tests.Api.Schema.Searching;

/// <summary>Walks through a ranking while the archive changes.</summary>
public sealed class EarlierVersionTests : IDisposable
{
    private readonly ManualClock clock = new();
    private readonly LiveArchive archive;
    private readonly GraphExecutor executor;

    public EarlierVersionTests()
    {
        archive = new LiveArchive(clock);
        executor = new GraphExecutor((_, fault) => Assert.Fail(fault.ToString()), time: clock, archive: archive);
        Publish(1, Entry(1, "torture"), Entry(2, "torture torture"), Entry(3, "torture and prison"));
    }

    [Fact]
    public async Task AWalkGoesOnOverTheVersionThatItBeganWith()
    {
        var cursor = await CursorAsync();
        Publish(2, Entry(4, "torture torture torture"));
        clock.Now = LiveArchive.EarlierLifetime;

        using var answer = await AskAsync(
            $$"""
            { search(query: "torture", after: "{{cursor}}") { totalCount nodes { id } } archive { entryCount version } }
            """);
        var data = answer.RootElement.GetProperty("data");
        Assert.Equal(3, data.GetProperty("search").GetProperty("totalCount").GetInt32());
        Assert.Equal("""{"entryCount":3,"version":1}""", data.GetProperty("archive").GetRawText());
        Assert.Equal(1, answer.RootElement.GetProperty("extensions").GetProperty("archiveVersion").GetInt32());
    }

    [Fact]
    public async Task AfterSomeMinutesTheCursorSaysToSearchAgain()
    {
        var cursor = await CursorAsync();
        Publish(2, Entry(4, "torture"));
        clock.Now = LiveArchive.EarlierLifetime + TimeSpan.FromSeconds(1);
        await AssertExpiredAsync($$"""{ search(query: "torture", after: "{{cursor}}") { totalCount } }""");
    }

    [Fact]
    public async Task OfManyImportsTheLastVersionsAreHeld()
    {
        var first = await CursorAsync();
        Publish(2, Entry(4, "torture"), Entry(5, "torture"));
        var second = await CursorAsync();
        Publish(3, Entry(4, "torture"));
        Publish(4, Entry(4, "torture"));
        await AssertExpiredAsync($$"""{ search(query: "torture", after: "{{first}}") { totalCount } }""");
        using var answer = await AskAsync($$"""{ search(query: "torture", after: "{{second}}") { totalCount } }""");
        Assert.False(answer.RootElement.TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task OneAnswerMixesNoVersions()
    {
        var old = await CursorAsync();
        Publish(2, Entry(4, "torture"), Entry(5, "torture"));
        var current = await CursorAsync();
        await AssertExpiredAsync(
            $$"""
            {
              a: search(query: "torture", after: "{{old}}") { totalCount }
              b: search(query: "torture", after: "{{current}}") { totalCount }
            }
            """);
    }

    [Fact]
    public async Task BesideAnIntrospectionTheWalkGoesOnToo()
    {
        var cursor = await CursorAsync();
        Publish(2, Entry(4, "torture"));
        using var answer = await AskAsync(
            $$"""{ search(query: "torture", after: "{{cursor}}") { totalCount } __type(name: "Entry") { name } }""");
        Assert.Equal(
            """{"search":{"totalCount":3},"__type":{"name":"Entry"}}""",
            answer.RootElement.GetProperty("data").GetRawText());
    }

    public void Dispose() => archive.Dispose();

    private void Publish(int version, params Entry[] entries) => archive.Publish(SearchIndex.Build(
        new Snapshot(version, default, [entries[0].Source], [], entries)));

    private async Task<string> CursorAsync()
    {
        using var answer = await AskAsync("""{ search(query: "torture", first: 1) { pageInfo { endCursor } } }""");
        return answer.RootElement.GetProperty("data").GetProperty("search").GetProperty("pageInfo")
            .GetProperty("endCursor").GetString()!;
    }

    private async Task AssertExpiredAsync(string query)
    {
        using var answer = await AskAsync(query);
        var error = Assert.Single(answer.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal("EXPIRED_CURSOR", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    private async Task<JsonDocument> AskAsync(string query)
    {
        using var answer = await executor.ExecuteAsync(new GraphRequest(query, null, null), archive.Current!);
        return JsonDocument.Parse(answer.Body.ToArray());
    }

    private sealed class ManualClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
