using Microsoft.Extensions.Options;
using RightsGraph.Api.Request;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Server.Http;
using RightsGraph.Server.Http.Caching;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Http.Caching;

/// <summary>What the cache holds, and for how long.</summary>
public sealed class ResponseCacheTests
{
    private const string Query = "{archive{summaryCount}}";
    private const int Most = 1 << 20;

    private static readonly (string, string) Page = ("page.txt", "• Kazakhstan, Kazakhstan.");

    [Fact]
    public void ItTakesNoMoreMemoryThanItsSetting()
    {
        var cache = Cache();
        Parallel.For(0, 4_000, number => AddTwice(cache, number, new byte[1_000 + (number % 9_000)]));

        Assert.InRange(cache.Bytes, Most / 2, Most);
        Assert.InRange(cache.Count, 1, Most / 1_000);
    }

    [Fact]
    public void OneLargeAnswerPushesOutNoOthers()
    {
        var cache = Cache();
        AddTwice(cache, 1, new byte[Most / 16]);
        AddTwice(cache, 2, new byte[(Most / 16) + 1]);

        Assert.NotNull(cache.Find(new ResponseCacheKey(1, 1)));
        Assert.Null(cache.Find(new ResponseCacheKey(2, 2)));
    }

    [Fact]
    public void AResponseThatIsAskedForOnceIsNotCached()
    {
        var cache = Cache();
        cache.Add(new ResponseCacheKey(1, 1), "", new byte[100]);
        Assert.Equal(0, cache.Count);

        cache.Add(new ResponseCacheKey(1, 1), "", new byte[100]);
        Assert.Equal(1, cache.Count);
    }

    [Fact]
    public void AnotherVersionOfTheArchiveEmptiesIt()
    {
        var live = new LiveArchive();
        var cache = Cache(live);
        AddTwice(cache, 1, new byte[100]);
        using var archive = ArchiveUnderTest.Read(Page);
        live.Publish(archive.Index);

        Assert.Equal((0, 0L), (cache.Count, cache.Bytes));
    }

    [Fact]
    public async Task AfterAnImportTheOldTagIsGoodNoMore()
    {
        await using var server = await ServerUnderTest.StartAsync(Page);
        await Exchange.GetAsync(server, Query);
        var before = await Exchange.GetAsync(server, Query);
        using var read = ArchiveUnderTest.Read(Page, ("more.txt", "• Kenya, Kenya."));
        var held = read.Snapshot;
        using var next = ArchiveUnderTest.Of(
            new Snapshot(2, held.BuiltAt, held.Sources, held.Summaries, held.Entries));
        server.Publish(next);

        var after = await Exchange.GetAsync(server, Query, ("If-None-Match", before.ETag!));

        Assert.Equal(200, after.Status);
        Assert.Contains("\"summaryCount\":1", before.Body, StringComparison.Ordinal);
        Assert.Contains("\"summaryCount\":2", after.Body, StringComparison.Ordinal);
        Assert.Contains("\"archiveVersion\":2", after.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADocumentIsRememberedByItsHashAlsoWhereItsAnswerIsThereAlready()
    {
        await using var server = await ServerUnderTest.StartAsync(Page);
        for (var time = 0; time < 3; time++)
        {
            await Exchange.PostAsync(server, new { query = Query });
        }

        var hash = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Query)));
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } };
        var registered = await Exchange.PostAsync(server, new { query = Query, extensions });

        Assert.Equal(registered, await Exchange.PostAsync(server, new { extensions }));
    }

    private static ResponseCache Cache(LiveArchive? live = null) =>
        new(Options.Create(new HttpSettings { AnswerCacheBytes = Most }), live ?? new LiveArchive());

    private static void AddTwice(ResponseCache cache, int number, byte[] body)
    {
        var key = new ResponseCacheKey((UInt128)number, (UInt128)number);
        cache.Add(key, "", body);
        cache.Add(key, "", body);
    }
}
