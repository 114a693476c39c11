using System.Text.Json;
using RightsGraph.Api;
using RightsGraph.Api.Request;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Execution;

/// <summary>What a client and the log see of a fault of ours.</summary>
public class FaultTests
{
    [Fact]
    public async Task AFaultHasAnIdForClientAndLogAndTellsTheClientNothingElse()
    {
        var (answer, faults) =
            await AskAClosedIndexAsync("{ found: search(query: \"x\") { totalCount } entries { totalCount } }");

        var (id, fault) = Assert.Single(faults);
        var error = answer.Error();
        Assert.IsType<ObjectDisposedException>(fault);
        Assert.Equal("INTERNAL", error.Code());
        Assert.Equal("found", error.Path());
        Assert.Equal(id, error.At("extensions", "id").GetString());
        Assert.Contains(id, error.Message(), StringComparison.Ordinal);
        Assert.DoesNotContain(fault.Message, answer.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("""{"found":null,"entries":{"totalCount":1}}""", answer.At("data").GetRawText());
    }

    [Fact]
    public async Task EachFaultHasItsOwnId()
    {
        var (answer, faults) = await AskAClosedIndexAsync(
            "{ a: search(query: \"x\") { totalCount } b: search(query: \"x\") { totalCount } }");

        Assert.Equal(2, faults.Select(fault => fault.Id).Distinct().Count());
        Assert.Equal(
            faults.Select(fault => fault.Id),
            answer.At("errors").EnumerateArray().Select(error => error.At("extensions", "id").GetString()));
    }

    [Fact]
    public async Task EveryResponseOfTheArchiveNamesItsVersion()
    {
        using var archive = ArchiveOf(Entry("a"));

        Assert.Equal(
            1, (await archive.AskAsync("{ archive { version } }")).At("extensions", "archiveVersion").GetInt32());
        Assert.Equal(
            1, (await archive.AskAsync("{ entries(first: 99) { totalCount } }")).At("extensions", "archiveVersion")
                .GetInt32());
    }

    private static async Task<(JsonElement Answer, List<(string Id, Exception Fault)> Faults)> AskAClosedIndexAsync(
        string query)
    {
        var faults = new List<(string, Exception)>();
        var executor = new GraphExecutor((id, fault) => faults.Add((id, fault)));
        var entry = Entry("a");
        var index = SearchIndex.Build(new Snapshot(1, entry.Source.ImportedAt, [entry.Source], [], [entry]));
        index.Dispose();

        using var answer =
            await executor.ExecuteAsync(new GraphRequest(query, OperationName: null, Variables: null), index);
        return (JsonDocument.Parse(answer.Body.ToArray()).RootElement, faults);
    }
}
