using System.Text.Json;
using RightsGraph.Api;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Search;
using RightsGraph.Tests.Search;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Execution;

/// <summary>Each request runs on the test's own thread until it waits, so that a task which has not completed waits for
/// a permit. Requests hold permits for as long as the clock holds them.</summary>
public sealed class FairShareTests : IDisposable
{
    private const int Texts = 600;
    private const string Light = "{ archive { version } }";
    private const string Normal = "{ entries(where: {text: {icontains: \"nothing\"}}) { totalCount } }";

    // By its cost.
    private const string Heavy = "{ entries(first: 6) { nodes { related { id } } } }";

    private static readonly int Permits = Math.Max(1, Environment.ProcessorCount / 2);

    private readonly ScriptedClock clock = new();
    private readonly ManualResetEventSlim released = new();
    private readonly SearchIndex index = SearchArchive.Index(Enumerable.Range(1, Texts).Select(number =>
        SearchArchive.Entry(number, string.Concat(Enumerable.Repeat("torture of prisoners ", 100)))));

    /// <summary>For each what it asks, and what the response says. By its cost each is a normal request.</summary>
    public static TheoryData<string, string> TurningOutHeavy => new()
    {
        {
            $"{{ entries(where: {{or: [{string.Concat(Enumerable.Range(0, 20).Select(number =>
                $"{{text: {{icontains: \"nothing {number}\"}}}} "))}]}}) {{ totalCount }} }}",
            "\"totalCount\":0"
        },
        {
            $"{{ entries(where: {{title: {{or: [{string.Concat(Enumerable.Range(0, 95).Select(number =>
                $"{{and: [{{icontains: \"nothing {number}\"}} {{iendsWith: \"nothing\"}}]}} "))}]}}}}) "
                + "{ totalCount } }",
            "\"totalCount\":0"
        },
        {
            "{ " + string.Concat(Enumerable.Range(0, 20).Select(alias => $"a{alias}: search(query: \"" + string.Join(
                ' ', Enumerable.Range(1, 40).Select(slop => $"\\\"torture prisoners\\\"~{slop}"))
                + "\", first: 1) { totalCount } ")) + "}",
            "\"a19\":{\"totalCount\":600}"
        },
        {
            "{ " + string.Concat(Enumerable.Range(0, 6).Select(alias =>
                $"a{alias}: search(query: \"\\\"torture of prisoners\\\"~9\", first: 50) "
                + "{ edges { highlights { html } } } ")) + "}",
            "<mark>"
        },
        {
            "{ search(query: \"" + string.Join(' ', Enumerable.Range(0, 8).Select(word => $"tortur{word}s~2"))
                + "\") { totalCount } }",
            "\"totalCount\":600"
        },
        {
            "{ " + string.Concat(Enumerable.Range(0, 20).Select(alias =>
                $"a{alias}: countries(where: {{entries: {{some: {{text: {{icontains: \"{alias}\"}}}}}}}}) "
                + "{ totalCount } ")) + "}",
            "\"a19\":{\"totalCount\":0}"
        },
        {
            "{ entries(first: 50) { nodes { " + string.Concat(
                Enumerable.Range(0, 30).Select(alias => $"t{alias}: text ")) + "} } "
                + "e: entries(last: 50) { nodes { " + string.Concat(
                    Enumerable.Range(0, 30).Select(alias => $"t{alias}: text ")) + "} } }",
            "\"t29\":\"torture of prisoners torture"
        },
    };

    [Theory]
    [MemberData(nameof(TurningOutHeavy))]
    public async Task WhatTurnsOutHeavyWaitsForAHeavyPermitAndIsAnsweredRightThen(string query, string told)
    {
        var executor = Executor();
        var holders = await HoldAllAsync(executor);

        var turning = ExecuteAsync(executor, query);
        Assert.False(turning.IsCompleted);
        Assert.True(ExecuteAsync(executor, Light).IsCompletedSuccessfully);
        Assert.True(ExecuteAsync(executor, Normal).IsCompletedSuccessfully);

        released.Set();
        var response = await turning;
        Assert.DoesNotContain("\"errors\"", response, StringComparison.Ordinal);
        Assert.DoesNotContain("\"warnings\"", response, StringComparison.Ordinal);
        Assert.Contains(told, response, StringComparison.Ordinal);
        await Task.WhenAll(holders);
    }

    [Fact]
    public async Task AListOfMembersIsOneTest()
    {
        var executor = Executor();
        var holders = await HoldAllAsync(executor);

        var members = string.Concat(Enumerable.Range(0, 190).Select(number => $"\"nothing {number}\" "));
        var asked = ExecuteAsync(executor, $"{{ entries(where: {{title: {{in: [{members}]}}}}) {{ totalCount }} }}");
        Assert.True(asked.IsCompletedSuccessfully);

        released.Set();
        await Task.WhenAll(holders);
    }

    [Theory]
    [InlineData("nodes { id title } } }", true)]
    [InlineData("nodes { id ...M } } } fragment M on Entry { mentions { surface } }", false)]
    [InlineData("nodes { related { id } } } }", false)]
    public async Task OnlyALookUpNeedsNoPermit(string selection, bool isLight)
    {
        var executor = Executor();
        var holders = await HoldAllAsync(
            executor, "{ search(query: \"torture\") { totalCount } }", 2 * Environment.ProcessorCount);

        var asked = ExecuteAsync(executor, $"{{ entries(first: 1) {{ {selection}");
        Assert.Equal(isLight, asked.IsCompletedSuccessfully);

        released.Set();
        await asked;
        await Task.WhenAll(holders);
    }

    [Fact]
    public async Task WhatTakesLongerThanWasForeseenWaitsForAHeavyPermitToo()
    {
        var executor = Executor();
        var holders = await HoldAllAsync(executor);

        // Each reading of the clock takes 150 ms, so that the search is over its 200 before it is done.
        clock.OnRead = () => clock.Advance(TimeSpan.FromMilliseconds(150));
        var turning = ExecuteAsync(executor, "{ search(query: \"torture\") { totalCount } }");
        Assert.False(turning.IsCompleted);

        released.Set();
        Assert.Contains("\"totalCount\":600", await turning, StringComparison.Ordinal);
        await Task.WhenAll(holders);
    }

    [Fact]
    public async Task WhatCannotBeServedInTimeIsRefusedAtOnce()
    {
        var executor = Executor();
        clock.OnRead = () => clock.Advance(TimeSpan.FromSeconds(1));
        for (var run = 0; run < 8; run++)
        {
            await ExecuteAsync(executor, Heavy);
        }

        clock.OnRead = null;
        var holders = await HoldAllAsync(executor);
        var refused = ExecuteAsync(executor, Heavy, TimeSpan.FromSeconds(1));

        Assert.True(refused.IsFaulted);
        var overload = await Assert.ThrowsAsync<OverloadException>(() => refused);
        Assert.True(overload.RetryAfter > TimeSpan.FromSeconds(1), $"{overload.RetryAfter}");

        // Who has the time waits, and others notice nothing.
        var waiting = ExecuteAsync(executor, Heavy);
        Assert.False(waiting.IsCompleted);
        Assert.True(ExecuteAsync(executor, Normal).IsCompletedSuccessfully);
        released.Set();
        Assert.DoesNotContain("\"errors\"", await waiting, StringComparison.Ordinal);
        await Task.WhenAll(holders);
    }

    [Fact]
    public async Task NoRequestRunsLongerThanItMayAndItsNormalRunCounts()
    {
        var executor = Executor(new RequestLimits { ExecutionSeconds = 2, SearchSeconds = 600 });
        clock.OnRead = () => clock.Advance(TimeSpan.FromSeconds(0.5));
        await Assert.ThrowsAsync<ExecutionTimeoutException>(() => ExecuteAsync(executor, Heavy));

        // By its cost it is a normal one, which ends as such after a fifth of a second.
        var start = clock.GetTimestamp();
        await Assert.ThrowsAsync<ExecutionTimeoutException>(() => ExecuteAsync(
            executor,
            "{ " + string.Concat(Enumerable.Range(0, 9).Select(alias =>
                $"a{alias}: search(query: \"torture{alias}\") {{ totalCount }} ")) + "}"));
        Assert.InRange(clock.GetElapsedTime(start), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5));
    }

    public void Dispose()
    {
        released.Dispose();
        index.Dispose();
    }

    private GraphExecutor Executor(RequestLimits? limits = null) => new(
        (_, fault) => Assert.Fail(fault.ToString()),
        limits ?? new RequestLimits { ExecutionSeconds = 600, SearchSeconds = 600 },
        time: clock);

    /// <summary>Requests that hold all permits of their class until they are released.</summary>
    private async Task<Task[]> HoldAllAsync(GraphExecutor executor, string query = Heavy, int? permits = null)
    {
        var holding = 0;
        var holders = Enumerable.Range(0, permits ?? Permits).Select(_ => Task.Run(() =>
        {
            var isFirst = true;
            clock.OnReadHere = () =>
            {
                // The first reading is when it has got its permit.
                Interlocked.Add(ref holding, isFirst ? 1 : 0);
                isFirst = false;
                released.Wait();
            };
            return ExecuteAsync(executor, query);
        })).ToArray<Task>();
        await Eventually.HoldsAsync(() => Volatile.Read(ref holding) == (permits ?? Permits));
        return holders;
    }

    private async Task<string> ExecuteAsync(GraphExecutor executor, string query, TimeSpan? timeout = null)
    {
        var request = new GraphRequest(query, null, null) { Timeout = timeout ?? TimeSpan.MaxValue };
        using var response = await executor.ExecuteAsync(request, index);
        using var json = JsonDocument.Parse(response.Body);
        return json.RootElement.GetRawText();
    }
}
