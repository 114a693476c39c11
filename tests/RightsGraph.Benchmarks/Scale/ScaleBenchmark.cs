using static System.FormattableString;

namespace RightsGraph.Benchmarks.Scale;

/// <summary>
/// An archive of many texts: how long its import takes against a bare index and a bare insert, how long it takes to
/// start again, what it needs at rest, and what its requests cost against those of a small one.
/// </summary>
internal static class ScaleBenchmark
{
    private const int Few = 10_000;

    /// <summary>After which a server has nothing more to do.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    /// <param name="originals">The folder of real texts.</param>
    /// <param name="count">How many texts.</param>
    /// <param name="store">A store that is new and empty; SQLite in a folder of its own where null.</param>
    /// <param name="statesLanguage">Whether the texts say that they are in English, or it has to be found out.</param>
    public static async Task<int> RunAsync(string originals, int count, string? store, bool statesLanguage)
    {
        var work = Directory.CreateTempSubdirectory("rightsgraph-scale-work-");
        try
        {
            using var few = new ScaleTexts(originals, Few, statesLanguage);
            using var many = new ScaleTexts(originals, count, statesLanguage);
            var (index, insert) = BareImport.Run(many, work.FullName);
            var fewArchive = new Archive(work.CreateSubdirectory("few"), null);
            var archive = new Archive(work.CreateSubdirectory("many"), store);
            await fewArchive.ImportAsync(few.Folder);
            var import = await archive.ImportAsync(many.Folder);
            var (built, _) = await archive.StartAsync();
            var (again, memory) = await archive.StartAsync();
            var floor = index + insert;
            var whole = import + built;

            Console.WriteLine(Invariant($"| {count:N0} texts | s | ÷ bare |"));
            Console.WriteLine("|---|---|---|");
            Console.WriteLine(Invariant($"| bare IndexWriter | {index.TotalSeconds:0} | |"));
            Console.WriteLine(Invariant($"| bare bulk insert | {insert.TotalSeconds:0} | |"));
            Console.WriteLine(Invariant($"| `import` | {import.TotalSeconds:0} | |"));
            Console.WriteLine(Invariant($"| first start, which builds the index | {built.TotalSeconds:0} | |"));
            Console.WriteLine(Invariant(
                $"| import and index together, at most 2 | {whole.TotalSeconds:0} | {whole / floor:0.00} |"));
            Console.WriteLine(Invariant(
                $"| start with an index up to date, at most 10 s | {again.TotalSeconds:0.0} | |"));
            Console.WriteLine(Invariant($"| resident at rest, at most 3,072 MiB | {memory:0} MiB | |"));
            Console.WriteLine();

            await using var small = await fewArchive.ServeAsync();
            await using var large = await archive.ServeAsync();
            await GrowthBenchmark.CompareAsync(small, $"{Few:N0} texts", large, $"{count:N0} texts");
            return 0;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>A store, and the folder of its index.</summary>
    private sealed class Archive(DirectoryInfo folder, string? address)
    {
        private readonly string store = address ?? $"sqlite:{Path.Combine(folder.FullName, "archive.db")}";
        private readonly string index = Path.Combine(folder.FullName, "index");

        public Task<TimeSpan> ImportAsync(string texts) =>
            ServerProcess.RunProgramAsync("import", texts, "--store", store, "--allow-refused");

        public Task<ServerProcess> ServeAsync() =>
            ServerProcess.StartProgramAsync("serve", "--store", store, "--index", index);

        public async Task<(TimeSpan UntilReady, double Memory)> StartAsync()
        {
            await using var server = await ServeAsync();
            await Task.Delay(Rest);
            return (server.Startup, server.MemoryMebibytes);
        }
    }
}
