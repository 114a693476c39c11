using System.Net.Http.Json;
using System.Text.Json;
using RightsGraph.EndToEnd.Lasting.Stores;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Lasting.Faults;

public sealed class DatabaseAwayTests : IDisposable
{
    private const string Key = "correct-horse-battery";

    private const string Import =
        """
        mutation {
          importDocuments(input: { documents: [{ name: "new.txt", content: "• Chad has news." }] }) {
            archive { version }
          }
        }
        """;

    /// <summary>In which the server asks for its database several times; nothing here is measured by it.</summary>
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(3);

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
            "--store", store.Address, "--set", $"Editing:Key={Key}",
            "--index", Path.Combine(folder.FullName, "index"));

        await database.StopAsync();
        var import = await FaultyArchive.RunAsync("import", second, "--store", store.Address);
        import.AssertFailed($"//127.0.0.1:{database.Port}/", "does not answer");
        var refused = await EditAsync(server);
        var error = refused.GetProperty("errors")[0];
        Assert.Equal("STORE_UNAVAILABLE", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("127.0.0.1", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        await Task.Delay(Away);
        await server.AgreesWithAsync(held, ChangingReport.SomeWords);

        await database.StartAgainAsync();
        Assert.Equal(held, await store.ReadAsync());
        await store.ImportAsync(second);
        await server.AgreesWithAsync(await store.ReadAsync(), ChangingReport.SomeWords);
        var edited = await EditAsync(server);
        Assert.Equal(
            held.Version + 2,
            edited.GetProperty("data").GetProperty("importDocuments").GetProperty("archive").GetProperty("version")
                .GetInt32());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<JsonElement> EditAsync(ServedArchive server)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Key}");
        using var answer = await client.PostAsJsonAsync($"{server.Server.Address}/graphql", new { query = Import });
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
