using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Lasting.Indexes;

/// <summary>The index beside the file of an archive, which every command uses.</summary>
public sealed class KeptIndexTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-");

    /// <summary>Those of the last command.</summary>
    private string messages = "";

    private string Store => $"sqlite:{PathOf("archive.db")}";

    private string Index => PathOf("archive.db.index");

    [Fact]
    public async Task AnImportMakesTheIndexBesideTheFileAndSearchesOnlyReadIt()
    {
        await ImportAsync("a.jsonl", "Lakes dry up.", "Rivers rise.");
        var made = FilesOf(Index);
        Assert.Contains(made, file => file.Contains("segments", StringComparison.Ordinal));
        Assert.Contains(made, file => file.Contains(".texts", StringComparison.Ordinal));

        Assert.Equal(1, await CountAsync("lakes"));
        Assert.Equal(1, await CountAsync("rivers"));

        Assert.Equal(made, FilesOf(Index));
    }

    [Fact]
    public async Task AnImportAndARemovalBringTheIndexUpToDate()
    {
        await ImportAsync("a.jsonl", "Lakes dry up.");
        await ImportAsync("b.jsonl", "Lakes fill again.");
        var made = FilesOf(Index);
        Assert.Equal(2, await CountAsync("lakes"));
        Assert.Equal(made, FilesOf(Index));

        await RunAsync("remove", "a.jsonl", "--store", Store);
        made = FilesOf(Index);
        Assert.Equal(1, await CountAsync("lakes"));
        Assert.Equal(made, FilesOf(Index));
    }

    [Fact]
    public async Task ASearchReadsTheIndexThatARunningServerHolds()
    {
        await ImportAsync("a.jsonl", "Lakes dry up.");
        await using var server = await ServedArchive.StartAsync("--store", Store);
        await Eventually.HoldsAsync(
            () => (server.Server.Run.Output + server.Server.Run.Messages)
                .Contains("is up to date", StringComparison.Ordinal),
            () => server.Server.Run.Messages);
        await ImportAsync("b.jsonl", "Lakes fill again.");
        await server.ServesAsync(2);
        var made = FilesOf(Index);

        Assert.Equal(2, await CountAsync("lakes"));

        Assert.Equal(made, FilesOf(Index));
        await ImportAsync("c.jsonl", "Lakes freeze.");
        Assert.Equal(3, await CountAsync("lakes"));
        await server.ServesAsync(3);
    }

    [Fact]
    public async Task ASearchMakesAnIndexThatIsMissingAndTheNextReadsIt()
    {
        await ImportAsync("a.jsonl", "Lakes dry up.");
        Directory.Delete(Index, recursive: true);

        Assert.Equal(1, await CountAsync("lakes"));

        var made = FilesOf(Index);
        Assert.NotEmpty(made);
        Assert.Equal(1, await CountAsync("lakes"));
        Assert.Equal(made, FilesOf(Index));
    }

    [Fact]
    public async Task ASearchOverADamagedIndexFindsTheSame()
    {
        await ImportAsync("a.jsonl", "Lakes dry up.", "Rivers rise.");
        foreach (var file in Directory.GetFiles(Index, "*", SearchOption.AllDirectories))
        {
            await File.WriteAllTextAsync(file, "This is no part of an index.");
        }

        Assert.Equal(1, await CountAsync("lakes"));
        Assert.Equal(1, await CountAsync("rivers"));
    }

    [Fact]
    public async Task ASearchTakesATextFromTheStoreWhoseCopyIsDamaged()
    {
        await ImportAsync("a.jsonl", "Lakes dry up.");
        using (var texts = File.OpenWrite(Assert.Single(Directory.GetFiles(Path.Combine(Index, "texts")))))
        {
            // The text is the first in its file, and the rest stays readable.
            texts.Write("Mountains"u8);
        }

        var output = await RunAsync("search", "lakes", "--json", "--store", Store);

        Assert.Contains("Lakes dry up.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithTheIndexInMemoryNothingIsKept()
    {
        await ImportAsync("a.jsonl", ["Lakes dry up."], "--index", "memory");
        Assert.Equal(1, await CountAsync("lakes", "--index", "memory"));
        Assert.False(Directory.Exists(Index));
    }

    [Fact]
    public async Task AnotherFolderMayHoldTheIndex()
    {
        await ImportAsync("a.jsonl", ["Lakes dry up."], "--index", PathOf("other"));
        Assert.Contains("other' was not there, and is made for the index", messages, StringComparison.Ordinal);
        var made = FilesOf(PathOf("other"));
        Assert.Equal(1, await CountAsync("lakes", "--index", PathOf("other")));
        Assert.DoesNotContain("other", messages, StringComparison.Ordinal);
        Assert.Equal(made, FilesOf(PathOf("other")));
        Assert.False(Directory.Exists(Index));
    }

    [Fact]
    public async Task AFolderOfThatNameWithOtherFilesIsLeftAsItIs()
    {
        Directory.CreateDirectory(Path.Combine(Index, "index-1"));
        await File.WriteAllTextAsync(Path.Combine(Index, "index-1", "notes.txt"), "Mine.");
        var mine = FilesOf(Index);

        await ImportAsync("a.jsonl", "Lakes dry up.");
        Assert.Contains($"The index is not kept in '{Index}': ", messages, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync("lakes"));

        Assert.Equal(mine, FilesOf(Index));
    }

    [Fact]
    public async Task TwoServersServeOneFileAndTheSecondKeepsItsIndexInMemory()
    {
        await ImportAsync("a.jsonl", "Lakes dry up.");
        await using var first = await ServedArchive.StartAsync("--store", Store);
        await using var second = await ServedArchive.StartAsync("--store", Store);
        await ImportAsync("b.jsonl", "Lakes fill again.");

        foreach (var server in (ServedArchive[])[first, second])
        {
            await server.ServesAsync(2);
            var answer = await server.AskAsync("{ search(query: \"lakes\") { totalCount } }");
            Assert.Equal(2, answer.GetProperty("search").GetProperty("totalCount").GetInt32());
        }

        Assert.Contains("kept in memory", second.Server.Run.Messages, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>By name, with length and time: a file that was written again differs.</summary>
    private static string[] FilesOf(string index) =>
    [
        .. new DirectoryInfo(index).GetFiles("*", SearchOption.AllDirectories)
            .Where(file => !file.Name.StartsWith("lock", StringComparison.Ordinal))
            .Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc:O}")
            .Order(StringComparer.Ordinal),
    ];

    private Task ImportAsync(string name, params string[] texts) => ImportAsync(name, texts, []);

    private async Task ImportAsync(string name, string[] texts, params string[] options)
    {
        await File.WriteAllLinesAsync(PathOf(name), texts.Select(text => JsonSerializer.Serialize(
            new { type = "summary", country = "Chad", text, language = "en" })));
        await RunAsync(["import", PathOf(name), "--store", Store, .. options]);
    }

    private async Task<int> CountAsync(string word, params string[] options)
    {
        var output = await RunAsync(["search", word, "--json", "--store", Store, .. options]);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
    }

    /// <summary>Gives the output of a command that must succeed and take little time.</summary>
    private async Task<string> RunAsync(params string[] arguments)
    {
        (var exitCode, var output, messages) = await ProgramRun.ToEndAsync(arguments);
        Assert.True(exitCode == 0, messages);
        Assert.DoesNotContain("Indexing", messages, StringComparison.Ordinal);
        return output;
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name);
}
