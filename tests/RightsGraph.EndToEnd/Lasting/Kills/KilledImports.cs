using System.Diagnostics;
using RightsGraph.EndToEnd.Lasting.Stores;

namespace RightsGraph.EndToEnd.Lasting.Kills;

/// <summary>
/// Kills the import of a document again and again and each time sees what is left: every other time at a moment of all
/// that it takes, from the start of the program on, and else of the time in which it writes, each spread evenly. A
/// server with its index in a folder follows the store meanwhile: a third of the times it is killed with the import, a
/// third of the times a moment after an import, and else it lives on.
/// </summary>
internal sealed class KilledImports
{
    /// <summary>Its multiples are spread evenly between whole numbers, however many there are.</summary>
    private const double GoldenRatio = 0.618033988749895;

    /// <summary>With which the server meets each of its fates.</summary>
    private const int Fewest = 3;

    /// <summary>In which a server takes over an import, and a bit more.</summary>
    private static readonly TimeSpan Following = TimeSpan.FromMilliseconds(600);

    /// <summary>Hundreds of kills go on while others load the machine and its disk.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo folder;
    private readonly LastingStore store;
    private readonly int records;
    private readonly Random random;
    private readonly Dictionary<string, string> exports = [];
    private TimeSpan duration;
    private TimeSpan writing;

    /// <param name="folder">For documents and the index.</param>
    /// <param name="store">New and empty.</param>
    /// <param name="records">Of the document: the more there are, the more of the time goes into writing them.</param>
    /// <param name="random">Chooses the moments.</param>
    public KilledImports(DirectoryInfo folder, LastingStore store, int records, Random random) =>
        (this.folder, this.store, this.records, this.random) = (folder, store, records, random);

    public KillReport Report { get; } = new();

    /// <param name="kills">How many.</param>
    /// <param name="longest">After which no further one follows.</param>
    public async Task RunAsync(int kills, TimeSpan longest)
    {
        var start = Stopwatch.GetTimestamp();
        var (first, second) = (
            ChangingReport.Write(folder, 'a', records), ChangingReport.Write(folder, 'b', records));
        await ImportAsync(Project.PathOf("seeds", "kazakhstan.txt"));
        await ImportNewAsync(first);
        await ImportNewAsync(second);

        // What took the place of another record keeps its id, which the first import could not.
        await ImportNewAsync(first);
        await using var server = await ServedArchive.StartAsync(
            "--store", store.Address, "--index", Path.Combine(folder.FullName, "index"));

        var next = second;
        var offset = random.NextDouble();
        for (var kill = 0; kill < Fewest || (kill < kills && Stopwatch.GetElapsedTime(start) < longest);)
        {
            var moment = (offset + (kill / 2 * GoldenRatio)) % 1;
            if (await IsKilledAsync(next, kill % 2 == 0, moment, (Fate)(kill % 3), server))
            {
                kill++;
            }
            else
            {
                offset = random.NextDouble();
            }

            next = next == first ? second : first;
        }
    }

    /// <param name="document">The edition that the store does not hold.</param>
    /// <param name="fromStart">Or from the moment on at which it begins to write.</param>
    /// <param name="moment">From 0 to 1, of the time that all of it takes from there.</param>
    /// <param name="fate">Of the server.</param>
    /// <param name="server">Serves the store.</param>
    /// <returns>False where the import had ended before it could be killed.</returns>
    private async Task<bool> IsKilledAsync(
        string document, bool fromStart, double moment, Fate fate, ServedArchive server)
    {
        var before = await store.ReadAsync();
        var after = new HeldArchive(before.Version + 1, exports[document]);
        var import = Import(document);
        if (!fromStart)
        {
            await BeginsToWriteAsync(import);
        }

        await Task.Delay((fromStart ? duration : writing) * moment);
        var isWriting = await store.IsBeingWrittenAsync();
        var isKilled = !import.HasEnded;
        await Task.WhenAll(
            import.DisposeAsync().AsTask(), fate == Fate.KilledToo ? server.KillAsync() : Task.CompletedTask);

        // PostgreSQL finishes what it was told before it finds that nobody is there.
        while (await store.IsBeingWrittenAsync())
        {
            await Task.Delay(10);
        }

        var left = await store.ReadAsync();
        Assert.True(left == before || left == after, Difference(left, before, after));
        if (fate == Fate.KilledToo)
        {
            await server.RestartAsync();
        }

        await server.AgreesWithAsync(left, ChangingReport.SomeWords);

        // Again, to its end.
        var start = Stopwatch.GetTimestamp();
        await ImportAsync(document);
        duration = left == before ? Stopwatch.GetElapsedTime(start) : duration;
        if (fate == Fate.KilledAfter)
        {
            await Task.Delay(Following * random.NextDouble());
            await server.KillAsync();
            await server.RestartAsync();
        }

        Assert.Equal(after, await store.ReadAsync());
        await server.AgreesWithAsync(after, ChangingReport.SomeWords);
        Report.Add(isKilled, isWriting, isAfter: left == after);
        return isKilled;
    }

    /// <summary>Notes how long it takes, and what the archive is then.</summary>
    private async Task ImportNewAsync(string document)
    {
        var start = Stopwatch.GetTimestamp();
        await using var import = Import(document);
        await BeginsToWriteAsync(import);
        var begin = Stopwatch.GetTimestamp();
        while (await store.IsBeingWrittenAsync())
        {
            await Task.Delay(1);
        }

        writing = Stopwatch.GetElapsedTime(begin);
        Assert.True(await import.EndAsync(Patience) == 0, import.Messages);
        duration = Stopwatch.GetElapsedTime(start);
        exports[document] = (await store.ReadAsync()).Export;
    }

    private async Task BeginsToWriteAsync(ProgramRun import)
    {
        while (!import.HasEnded && !await store.IsBeingWrittenAsync())
        {
            await Task.Delay(1);
        }
    }

    private async Task ImportAsync(string document)
    {
        await using var import = Import(document);
        Assert.True(await import.EndAsync(Patience) == 0, import.Messages);
    }

    private ProgramRun Import(string document) => ProgramRun.Start("import", document, "--store", store.Address);

    /// <summary>The exports themselves are megabytes long.</summary>
    private static string Difference(HeldArchive left, HeldArchive before, HeldArchive after) =>
        $"Left is version {left.Version} with {left.Texts().Count} records; it was version {before.Version} with "
        + $"{before.Texts().Count} and was to be version {after.Version} with {after.Texts().Count}.";

    private enum Fate
    {
        LivesOn,
        KilledToo,
        KilledAfter,
    }
}
