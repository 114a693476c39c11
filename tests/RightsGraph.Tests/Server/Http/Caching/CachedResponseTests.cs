using RightsGraph.Server.Http.Caching;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Http.Caching;

/// <summary>What a client sees of answers that are kept.</summary>
public sealed class CachedResponseTests(CachedResponseTests.TwoServers fixture)
    : IClassFixture<CachedResponseTests.TwoServers>
{
    private const string Query = "{summaries{nodes{id text country{name}}}}";
    private const string Default = "public, must-revalidate, max-age=1";

    private readonly ServerUnderTest server = fixture.Keeping;

    [Theory]
    [InlineData("{summaries{nodes{id text country{name} citation{label}}}}")]
    [InlineData("{entries(first:3){edges{cursor node{id date}} pageInfo{hasNextPage endCursor}}}")]
    [InlineData("""{search(query:"camp +guard"){totalCount edges{score highlights{html}}}}""")]
    [InlineData("{__schema{types{name fields{name}}}}")]
    [InlineData("query A{__typename} query B{a:__typename}", "B")]
    [InlineData("{entries(first:51){totalCount}}")]
    [InlineData("{nope}")]
    [InlineData("{")]
    public async Task AnAnswerFromTheCacheIsTheOneThatIsMadeAnew(string query, string? operationName = null)
    {
        var anew = await Exchange.PostAsync(fixture.Forgetting, new { query, operationName });
        for (var time = 0; time < 4; time++)
        {
            Assert.Equal(anew, await Exchange.PostAsync(server, new { query, operationName }));
        }
    }

    [Fact]
    public async Task IdenticalRequestsAreAnsweredFromTheCacheFromTheThirdTimeOn()
    {
        await using var own = await ServerUnderTest.StartAsync(TwoServers.Page);
        var cache = own.Service<ResponseCache>();

        await Exchange.GetAsync(own, Query);
        Assert.Equal(0, cache.Count);
        await Exchange.GetAsync(own, Query);
        Assert.Equal(1, cache.Count);
        await Exchange.PostAsync(own, new { query = Query, extensions = new { trace = 1 } });
        Assert.Equal(1, cache.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task WhoHasTheAnswerIsToldSoWithoutIt(int times)
    {
        await using var own = await ServerUnderTest.StartAsync(TwoServers.Page);
        var first = await Exchange.GetAsync(own, Query);
        for (var time = 0; time < times; time++)
        {
            Assert.Equal(
                first with { Status = 304, Body = "" },
                await Exchange.GetAsync(own, Query, ("If-None-Match", first.ETag!)));
        }
    }

    [Theory]
    [InlineData("{0}", 304)]
    [InlineData("W/{0}", 304)]
    [InlineData("\"other\", W/{0}", 304)]
    [InlineData("*", 304)]
    [InlineData("\"other\"", 200)]
    [InlineData("{0}x", 200)]
    public async Task TagsAreComparedAsHttpHasIt(string condition, int status)
    {
        var tag = (await Exchange.GetAsync(server, Query)).ETag!;
        var answer = await Exchange.GetAsync(
            server, Query, ("If-None-Match", condition.Replace("{0}", tag, StringComparison.Ordinal)));

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 304, answer.Body.Length == 0);
    }

    [Theory]
    [InlineData("{nope}", 400)]
    [InlineData("{entries(first:51){totalCount}}", 200)]
    public async Task NobodyIsToldThatHeHasAGoodAnswerWhereThereIsNone(string query, int status)
    {
        var answer = await Exchange.GetAsync(
            server, query, ("Accept", Exchange.GraphResponse), ("If-None-Match", "*"));

        Assert.Equal(status, answer.Status);
        Assert.Contains("errors", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APostHasATagButNoConditionAndNoFreshness()
    {
        var got = await Exchange.GetAsync(server, Query);
        var posted = await Exchange.PostAsync(server, new { query = Query }, ("If-None-Match", got.ETag!));

        Assert.Equal(got with { CacheControl = null }, posted);
        Assert.Equal(Default, got.CacheControl);
        Assert.Equal("Accept, Accept-Encoding, GraphQL-Cost", got.Vary);
    }

    [Fact]
    public async Task HeadTellsWhatGetWouldWithoutTheBody()
    {
        var got = await Exchange.GetAsync(server, Query);

        Assert.Equal(got with { Body = "" }, await Exchange.HeadAsync(server, Query));
    }

    [Theory]
    [InlineData("{nope}")]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("mutation{x}")]
    [InlineData("{entries(first:51){totalCount}}")]
    [InlineData("{entries(first:-1){totalCount} archive{version}}")]
    public async Task AnErrorHasNoTagAndIsNotStored(string query)
    {
        for (var time = 0; time < 3; time++)
        {
            var got = await Exchange.GetAsync(server, query);
            var posted = await Exchange.PostAsync(server, new { query });

            Assert.Equal((null, "no-store"), (got.ETag, got.CacheControl));
            Assert.Equal((null, "no-store"), (posted.ETag, posted.CacheControl));
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task ACompressedAnswerHasAWeakTagThatStandsForAllEncodings(string encoding)
    {
        var plain = await Exchange.GetAsync(server, Query);
        var compressed = await Exchange.GetAsync(server, Query, ("Accept-Encoding", encoding));
        var again = await Exchange.GetAsync(
            server, Query, ("Accept-Encoding", encoding), ("If-None-Match", compressed.ETag!));

        Assert.Equal($"W/{plain.ETag}", compressed.ETag);
        Assert.NotEqual(plain.Body, compressed.Body);
        Assert.Equal(compressed with { Status = 304, Body = "" }, again);
    }

    [Fact]
    public async Task WhereOtherOriginsMayAskTheAnswerVariesByThem()
    {
        await using var own = await ServerUnderTest.StartAsync(
            new Dictionary<string, string?> { ["Http:CorsOrigins"] = "https://app.example" }, TwoServers.Page);

        for (var time = 0; time < 3; time++)
        {
            Assert.Contains("Origin", (await Exchange.GetAsync(own, Query)).Vary, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task CacheControlIsThatOfTheSetting()
    {
        await using var own = await ServerUnderTest.StartAsync(
            new Dictionary<string, string?> { ["Http:CacheControl"] = "no-cache" }, TwoServers.Page);

        Assert.Equal("no-cache", (await Exchange.GetAsync(own, Query)).CacheControl);
    }

    /// <summary>The same documents behind a server that keeps answers and one that keeps none.</summary>
    public sealed class TwoServers : IAsyncLifetime
    {
        public static readonly (string, string) Page = (
            "page.txt",
            "• Kazakhstan, Kazakhstan – “Қазақстан”.\n• Apr 14, 2014\n  A guard of the camp spoke.\n• May 2, 2013");

        public ServerUnderTest Keeping { get; private set; } = null!;

        public ServerUnderTest Forgetting { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Keeping = await ServerUnderTest.StartAsync(Page);
            Forgetting = await ServerUnderTest.StartAsync(
                new Dictionary<string, string?> { ["Http:AnswerCacheBytes"] = "0" }, Page);
        }

        public async Task DisposeAsync()
        {
            await Keeping.DisposeAsync();
            await Forgetting.DisposeAsync();
        }
    }
}
