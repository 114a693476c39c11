using RightsGraph.EndToEnd.Lasting.Stores;

namespace RightsGraph.EndToEnd.Lasting.Faults;

/// <summary>An archive of a few records in a SQLite store, for a test that does something bad to it.</summary>
internal sealed class FaultyArchive : IAsyncDisposable
{
    private const int Records = 100;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-faults-");

    public SqliteStore Store { get; } = new();

    public static async Task<FaultyArchive> NewAsync()
    {
        var archive = new FaultyArchive();
        await archive.Store.ImportAsync(archive.Write('a', Records));
        return archive;
    }

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Writes another edition of the document that the archive holds.</summary>
    public string Write(char edition, int records) => ChangingReport.Write(folder, edition, records);

    public static Task<Ended> RunAsync(params string[] arguments) => RunByAsync([], arguments);

    /// <param name="runner">Of <see cref="Runners"/>.</param>
    /// <param name="arguments">Of the program.</param>
    public static async Task<Ended> RunByAsync(IEnumerable<string> runner, params string[] arguments)
    {
        await using var run = ProgramRun.StartBy(runner, arguments);
        var exitCode = await run.EndAsync();
        return new Ended(exitCode, run.Output, run.Messages);
    }

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        await Store.DisposeAsync();
    }
}

/// <summary>How a run of the program ended.</summary>
internal sealed record Ended(int ExitCode, string Output, string Messages)
{
    /// <summary>It failed, and told why in words for people.</summary>
    public void AssertFailed(params string[] expected)
    {
        Assert.Equal(1, ExitCode);
        Assert.All(expected, words => Assert.Contains(words, Messages, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", Messages, StringComparison.Ordinal);
    }
}
