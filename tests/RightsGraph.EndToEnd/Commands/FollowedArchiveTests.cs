using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Commands;

/// <summary>Servers that keep their index in a folder and follow what other programs import.</summary>
public sealed class FollowedArchiveTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-");

    private string[] Arguments =>
    [
        "--store", $"sqlite:{PathOf("archive.db")}", "--seeds", PathOf("seeds"), "--index", PathOf("index"),

        // A search that runs out of time on a busy machine finds less than there is.
        "--set", "Limits:SearchSeconds=60", "--set", "Limits:ExecutionSeconds=60", "--set", "Http:RequestSeconds=60",
    ];

    [Fact]
    public async Task WhatAnotherProgramImportsIsFoundAndAfterAKillTheIndexIsUsedAgain()
    {
        WriteSeeds();
        await using (var server = await RunningServer.StartAsync(Arguments))
        {
            Assert.Contains("Built the search index of 3 texts", server.Run.Messages, StringComparison.Ordinal);
            await ImportAsync("more", "torture again", "police");
            await Eventually.HoldsAsync(async () => await CountAsync(server) == 3);
            Assert.Contains("up to date: 2 texts added, 0 removed", server.Run.Messages, StringComparison.Ordinal);
        }

        await using (var server = await RunningServer.StartAsync(Arguments))
        {
            Assert.Equal(3, await CountAsync(server));
            Assert.Contains($"index in {PathOf("index")} is up to date", server.Run.Messages, StringComparison.Ordinal);
        }

        await ImportAsync("more", "police");
        await using (var server = await RunningServer.StartAsync(Arguments))
        {
            Assert.Equal(2, await CountAsync(server));
            Assert.Contains("up to date: 1 texts added, 2 removed", server.Run.Messages, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task KilledWhileItFollowsImportsAServerComesBackWithAnIndexThatAgreesWithItsStore()
    {
        WriteSeeds();
        var random = new Random(5);
        for (var round = 1; round <= 5; round++)
        {
            var import = Task.CompletedTask;
            await using (var server = await RunningServer.StartAsync(Arguments))
            {
                import = ImportAsync($"round{round % 3}", [.. Enumerable.Repeat("torture", 50 * round)]);

                // The moment of the kill is any, and waits for nothing.
                await Task.Delay(random.Next(2_000));
            }

            await import;
            await using var after = await RunningServer.StartAsync(Arguments);
            var summaries = await AskAsync(
                after, "{ summaries(where: { text: { contains: \"torture\" } }) { totalCount } }");
            Assert.Equal(
                summaries.GetProperty("summaries").GetProperty("totalCount").GetInt32(), await CountAsync(after));
        }
    }

    [Fact]
    public async Task TwoServersWithOneFolderBothAnswerAndTheSecondSaysThatItsIndexIsInMemory()
    {
        WriteSeeds();
        await using var first = await RunningServer.StartAsync(Arguments);
        await using var second = await RunningServer.StartAsync(Arguments);
        Assert.Contains("index is kept in memory", second.Run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("kept in memory", first.Run.Messages, StringComparison.Ordinal);
        await ImportAsync("more", "torture again");
        await Eventually.HoldsAsync(async () => await CountAsync(first) == 3 && await CountAsync(second) == 3);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void WriteSeeds() => Write("seeds/seed.jsonl", "torture", "police torture", "court");

    /// <summary>As another program does.</summary>
    private async Task ImportAsync(string name, params string[] texts)
    {
        var path = Write($"{name}.jsonl", texts);
        await using var run = ProgramRun.Start(["import", path, .. Arguments[..2]]);
        Assert.True(await run.EndAsync() == 0, run.Messages);
    }

    private static async Task<int> CountAsync(RunningServer server) =>
        (await AskAsync(server, "{ search(query: \"torture\") { totalCount } }"))
        .GetProperty("search").GetProperty("totalCount").GetInt32();

    private static async Task<JsonElement> AskAsync(RunningServer server, string query)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Cache-Control", "no-cache");
        var answer = await http.GetStringAsync($"{server.Address}/graphql?query={Uri.EscapeDataString(query)}");
        Assert.DoesNotContain("\"warnings\"", answer, StringComparison.Ordinal);
        return JsonDocument.Parse(answer).RootElement.GetProperty("data");
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private string Write(string name, params string[] texts)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, texts.Select((text, place) =>
            $$"""{"type": "summary", "country": "Kenya", "text": "{{text}}", "id": "{{place}}", "language": "en"}"""));
        return path;
    }
}
