using System.Net;
using System.Net.Sockets;
using RightsGraph.EndToEnd.Lasting.Stores;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Lasting.Faults;

public sealed class DatabaseAwayTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-away-");

    [SkippableFact]
    public async Task WithoutItsDatabaseAServerAnswersAndChangesNothingAndFollowsWhenTheDatabaseIsBack()
    {
        await using var database = await PostgresUnderTest.StartAsync();
        await using var store = await PostgresStore.NewAsync(Task.FromResult(database));
        var (first, second) = (
            ChangingReport.Write(folder, 'a', records: 100), ChangingReport.Write(folder, 'b', records: 100));
        await store.ImportAsync(first);
        var held = await store.ReadAsync();
        await using var server = await ServedArchive.StartAsync(
            "--store", store.Address,
            "--index", Path.Combine(folder.FullName, "index"));

        await database.StopAsync();
        var import = await FaultyArchive.RunAsync("import", second, "--store", store.Address);
        import.AssertFailed($"//127.0.0.1:{database.Port}/", "does not answer");
        var refused = await server.EditAsync();
        var error = refused.GetProperty("errors")[0];
        Assert.Equal("STORE_UNAVAILABLE", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("127.0.0.1", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        await IsAskedAtAsync(database.Port);
        await server.AgreesWithAsync(held, ChangingReport.SomeWords);

        await database.StartAgainAsync();
        Assert.Equal(held, await store.ReadAsync());
        await store.ImportAsync(second);
        await server.AgreesWithAsync(await store.ReadAsync(), ChangingReport.SomeWords);
        var edited = await server.EditAsync();
        Assert.Equal(
            held.Version + 2,
            edited.GetProperty("data").GetProperty("importDocuments").GetProperty("archive").GetProperty("version")
                .GetInt32());
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Waits until the server has asked for its database several times, and hangs up.</summary>
    private static async Task IsAskedAtAsync(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        for (var asked = 0; asked < 3; asked++)
        {
            (await listener.AcceptTcpClientAsync().WaitAsync(Eventually.Deadline)).Dispose();
        }
    }
}
