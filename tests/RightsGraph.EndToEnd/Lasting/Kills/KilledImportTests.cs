using System.Globalization;
using RightsGraph.EndToEnd.Lasting.Stores;
using Xunit.Abstractions;

namespace RightsGraph.EndToEnd.Lasting.Kills;

/// <summary>
/// Few kills at each run; more of them by <c>RIGHTSGRAPH_KILLS=100</c>, as the benchmarks' README tells.
/// </summary>
[Collection(Alone.Name)]
public sealed class KilledImportTests(ITestOutputHelper output) : IDisposable
{
    private const string HowMany = "RIGHTSGRAPH_KILLS";

    private const int Few = 8;

    /// <summary>A busy machine makes do with fewer.</summary>
    private static readonly TimeSpan LongestOfFew = TimeSpan.FromSeconds(14);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-kills-");

    [SkippableTheory]
    [InlineData(LastingStore.Sqlite)]
    [InlineData(LastingStore.Postgres)]
    public async Task WheneverAnImportIsKilledTheArchiveIsTheOneBeforeOrTheOneAfterAndTheIndexAgrees(string kind)
    {
        await using var store = await LastingStore.NewAsync(kind);
        var imports = new KilledImports(folder, store, new Random());
        try
        {
            await (Environment.GetEnvironmentVariable(HowMany) is { Length: > 0 } number
                ? imports.RunAsync(int.Parse(number, CultureInfo.InvariantCulture), TimeSpan.MaxValue)
                : imports.RunAsync(Few, LongestOfFew));
        }
        finally
        {
            output.WriteLine($"{kind}: {imports.Report}");
        }
    }

    public void Dispose() => folder.Delete(recursive: true);
}
