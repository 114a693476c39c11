using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Cluster;

/// <summary>PostgreSQL with a streaming replica, three servers on it and nginx before them, as in deploy/.</summary>
internal sealed class ArchiveCluster : IAsyncDisposable
{
    private const int ServerCount = 3;

    private readonly PostgresUnderTest replica;

    private ArchiveCluster(
        PostgresUnderTest primary, PostgresUnderTest replica, string store, IReadOnlyList<RunningServer> servers,
        Balancer balancer)
    {
        Primary = primary;
        this.replica = replica;
        Store = store;
        Servers = servers;
        Balancer = balancer;
    }

    public PostgresUnderTest Primary { get; }

    /// <summary>What <c>--store</c> takes.</summary>
    public string Store { get; }

    public IReadOnlyList<RunningServer> Servers { get; }

    public Balancer Balancer { get; }

    public static async Task<ArchiveCluster> StartAsync()
    {
        Balancer.Need();
        var primary = await PostgresUnderTest.StartAsync();
        var replica = await PostgresUnderTest.StartAsync(primary);
        var database = await primary.NewDatabaseAsync();
        var name = database.Split(';').Single(pair => pair.StartsWith("Database=", StringComparison.Ordinal))[9..];
        var store = $"postgres:{database}";
        var servers = Enumerable.Range(0, ServerCount)
            .Select(_ => RunningServer.StartAsync(
                "--store", store,
                "--set", $"Archive:Replica={replica.ConnectionString(name)}",
                "--set", "Hosting:DrainSeconds=1"))
            .ToArray();
        var running = await Task.WhenAll(servers);
        return new ArchiveCluster(primary, replica, store, running, await Balancer.StartAsync(running));
    }

    public async ValueTask DisposeAsync()
    {
        await Balancer.DisposeAsync();
        foreach (var server in Servers)
        {
            await server.DisposeAsync();
        }

        await replica.DisposeAsync();
        await Primary.DisposeAsync();
    }
}
