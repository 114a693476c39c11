using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using RightsGraph.Api;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema;
using RightsGraph.Api.Schema.Types;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search;

namespace RightsGraph.Tests.Api.Execution;

/// <summary>
/// Random queries over two versions of an archive, with low limits, cursors of the earlier version and fields that
/// fail: introspection beside the data changes none of the rules that the data follow.
/// </summary>
public sealed class IntrospectionAmongDataTests
{
    private const int Archives = 100;
    private const int QueriesEach = 200;
    private const int MaxResponseBytes = 1_000;

    private static readonly RightsGraphSchema Schema = RightsGraphSchema.Create();

    private int executed;
    private int refused;
    private int tooLarge;
    private int failing;
    private int earlier;

    [Fact]
    public async Task DataFollowTheSameRulesWithIntrospectionBesideThem()
    {
        await Gen.Select(RandomRecords.Archives, RandomRecords.Archives, Gen.Int.Array[QueriesEach]).SampleAsync(
            async (first, second, seeds) =>
            {
                using (first)
                using (second)
                {
                    await AskAllAsync(first, second, seeds);
                }
            },
            iter: Archives);

        const int All = Archives * QueriesEach;
        Assert.True(executed > All / 3, $"{executed} of {All} queries were executed: too few.");
        Assert.All([refused, tooLarge, failing, earlier], count => Assert.True(
            count > All / 400,
            $"refused {refused}, too large {tooLarge}, failing {failing}, earlier {earlier} of {All}"));
    }

    private async Task AskAllAsync(Support.ArchiveUnderTest first, Support.ArchiveUnderTest second, int[] seeds)
    {
        using var live = new LiveArchive();
        using var next = SearchIndex.Build(new Snapshot(
            2, default, second.Snapshot.Sources, second.Snapshot.Summaries, second.Snapshot.Entries));
        live.Publish(first.Index);
        var executor = new GraphExecutor(
            (_, fault) => Assert.Fail(fault.ToString()),
            new RequestLimits
            {
                MaxAnswerBytes = MaxResponseBytes,
                MaxCost = 2_000,
                MaxFields = 60,
                ExecutionSeconds = 600,
                SearchSeconds = 600,
            },
            archive: live);
        var walk = await WalkAsync(executor, first.Index);
        live.Publish(next);
        string[] ids =
        [
            .. second.Snapshot.Countries.Select(NodeId.Of),
            .. second.Snapshot.Documents.Select(NodeId.Of),
        ];
        foreach (var seed in seeds)
        {
            var query = new RandomQuery(Schema, seed, ids);
            var introspection = query.Introspection();
            var walking = seed % 3 == 0 ? walk : "";
            var plain = await AskAsync(executor, next, query.TextWith(walking), query.Variables);
            var beside = await AskAsync(executor, next, query.TextWith(walking, $" {introspection}"), query.Variables);
            AssertSameRules(plain, beside, $"{query.TextWith(walking, $" {introspection}")}\n{query.Variables}");
        }
    }

    /// <summary>A root field whose cursor belongs to the first version; empty where that has too few texts.</summary>
    private static async Task<string> WalkAsync(GraphExecutor executor, SearchIndex first)
    {
        const string Search = "search(query: \"a | kz | drc\", first: 1";
        var page = await AskAsync(executor, first, $"{{ {Search}) {{ pageInfo {{ endCursor }} }} }}", null);
        return page["data"]?["search"]?["pageInfo"]?["endCursor"]?.GetValue<string>() is { } cursor
            ? $" walk: {Search}, after: \"{cursor}\") {{ totalCount }}"
            : "";
    }

    private static async Task<JsonObject> AskAsync(
        GraphExecutor executor, SearchIndex index, string query, JsonElement? variables)
    {
        using var response = await executor.ExecuteAsync(new GraphRequest(query, null, variables), index);
        var json = (JsonObject)JsonNode.Parse(response.Body.Span)!;
        json["bytes"] = response.Body.Length;
        return json;
    }

    private void AssertSameRules(JsonObject plain, JsonObject beside, string query)
    {
        Count(plain);
        var (code, besideCode) = (RefusalCode(plain), RefusalCode(beside));
        if (code is null && besideCode == LimitCodes.AnswerBytes)
        {
            // The introspection itself may be what does not fit any more.
            return;
        }

        // These count the introspection itself.
        if (besideCode is not (LimitCodes.Fields or LimitCodes.RootFields or LimitCodes.IntrospectionLists))
        {
            Assert.True(code == besideCode, $"{code} became {besideCode}: {query}");
        }

        if (code is null && besideCode is null)
        {
            AssertSameData(plain, beside, query);
        }
    }

    private static void AssertSameData(JsonObject plain, JsonObject beside, string query)
    {
        Assert.True(
            plain["extensions"]!.ToJsonString() == beside["extensions"]!.ToJsonString(),
            $"{plain["extensions"]} became {beside["extensions"]}: {query}");
        Assert.True(
            plain["errors"]?.ToJsonString() == beside["errors"]?.ToJsonString(),
            $"{plain["errors"]} became {beside["errors"]}: {query}");
        foreach (var (key, value) in plain["data"] as JsonObject ?? [])
        {
            Assert.True(
                value?.ToJsonString() == beside["data"]?[key]?.ToJsonString(), $"{key} became another: {query}");
        }

        // The bound is checked at each item of a list, so one item may go beyond it.
        Assert.InRange(beside["bytes"]!.GetValue<int>(), 1, 4 * MaxResponseBytes);
    }

    private void Count(JsonObject plain)
    {
        var code = RefusalCode(plain);
        Interlocked.Add(ref tooLarge, code == LimitCodes.AnswerBytes ? 1 : 0);
        Interlocked.Add(ref refused, code is not null and not LimitCodes.AnswerBytes ? 1 : 0);
        Interlocked.Add(ref executed, code is null ? 1 : 0);
        Interlocked.Add(ref failing, code is null && plain.ContainsKey("errors") ? 1 : 0);
        Interlocked.Add(ref earlier, plain["extensions"]!["archiveVersion"]!.GetValue<int>() == 1 ? 1 : 0);
    }

    /// <summary>The code of an error that leaves no data; null where there are some.</summary>
    private static string? RefusalCode(JsonObject response)
    {
        var first = response["errors"]?[0];
        return first is JsonObject && first["path"] is null
            ? first["extensions"]!["code"]!.GetValue<string>()
            : null;
    }
}
