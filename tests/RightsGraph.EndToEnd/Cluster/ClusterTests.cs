using System.Net.Http.Json;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Cluster;

/// <summary>
/// What the clients of several servers on one PostgreSQL see while everything happens to these: an import of 10,000
/// texts, a kill, a rolling restart, and the end of the primary. Of all requests none fails, and none that is sent once
/// each server has what was imported is answered from a version before it.
/// </summary>
[Collection(Alone.Name)]
public sealed class ClusterTests
{
    private const int Documents = 25;
    private const int TextsEach = 400;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-cluster-");

    [SkippableFact]
    public async Task NoRequestFailsAndNoneIsAnsweredFromLongAgoWhateverHappensToOneServer()
    {
        await using var cluster = await ArchiveCluster.StartAsync();
        await using var load = new SteadyLoad(cluster.Balancer.Address);
        await load.ContinueAsync(20);

        var (before, seeds) = (await HeldAsync(cluster.Servers)).Max();
        var (version, entries) = (before + Documents, seeds + (Documents * TextsEach));
        await ImportAsync(cluster);
        await Eventually.HoldsAsync(
            async () => (await HeldAsync(cluster.Servers)).All(held => held == (version, entries)));
        var imported = TimeProvider.System.GetUtcNow();
        await load.ContinueAsync(100);
        Assert.Empty(load.Failures);

        // Killed, and back.
        await cluster.Servers[0].DisposeAsync();
        await load.ContinueAsync(60);
        await cluster.Servers[0].InitializeAsync();
        await load.ContinueAsync(30);
        Assert.Empty(load.Failures);

        // A rolling restart.
        foreach (var server in cluster.Servers)
        {
            await RestartAsync(server);
        }

        await load.ContinueAsync(30);
        Assert.Empty(load.Failures);

        // Without the primary, all that runs goes on, and what starts reads the replica.
        await cluster.Primary.DisposeAsync();
        await load.ContinueAsync(30);
        await RestartAsync(cluster.Servers[1]);
        await load.ContinueAsync(60);
        Assert.Empty(load.Failures);

        var late = load.Observed.Where(one => one.Sent > imported).ToArray();
        Assert.NotEmpty(late);
        Assert.All(late, one => Assert.Equal(version, one.Version));
        Assert.Equal([(version, entries)], await HeldAsync([cluster.Servers[1]]));
        folder.Delete(recursive: true);
    }

    private async Task ImportAsync(ArchiveCluster cluster)
    {
        for (var document = 0; document < Documents; document++)
        {
            await File.WriteAllLinesAsync(
                Path.Combine(folder.FullName, $"document-{document}.jsonl"),
                Enumerable.Range(0, TextsEach).Select(text =>
                    $$"""
                    {"type": "entry", "country": "Kenya", "date": "2020-01-{{(text % 28) + 1:00}}", "language": "en",
                    """
                    + $$"""
                     "title": "Report {{text}}", "text": "A journalist was held: text{{text}} of {{document}}."}
                    """));
        }

        await using var import = ProgramRun.Start("import", folder.FullName, "--store", cluster.Store);
        Assert.True(await import.EndAsync() == 0, import.Messages + import.Output);
    }

    private static Task<(int Version, int Entries)[]> HeldAsync(IEnumerable<RunningServer> servers) =>
        Task.WhenAll(servers.Select(async server =>
        {
            using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
            var answer = await client.GetFromJsonAsync<JsonElement>("/graphql?query={archive{version,entryCount}}");
            var archive = answer.GetProperty("data").GetProperty("archive");
            return (archive.GetProperty("version").GetInt32(), archive.GetProperty("entryCount").GetInt32());
        }));

    private static async Task RestartAsync(RunningServer server)
    {
        server.Run.Signal("TERM");
        Assert.Equal(0, await server.Run.EndAsync());
        await server.DisposeAsync();
        await server.InitializeAsync();
    }
}
