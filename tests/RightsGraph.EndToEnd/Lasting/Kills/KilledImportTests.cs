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

    /// <summary>A busy machine makes do with fewer.</summary>
    private static readonly (int Kills, TimeSpan Longest, int Records) Few = (8, TimeSpan.FromSeconds(14), 2_000);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-kills-");

    [SkippableTheory]
    [InlineData(LastingStore.Sqlite)]
    [InlineData(LastingStore.Postgres)]
    public async Task WheneverAnImportIsKilledTheArchiveIsTheOneBeforeOrTheOneAfterAndTheIndexAgrees(string kind)
    {
        await using var store = await LastingStore.NewAsync(kind);
        var (kills, longest, records) =
            Environment.GetEnvironmentVariable(HowMany) is { Length: > 0 } number
                ? (int.Parse(number, CultureInfo.InvariantCulture), TimeSpan.MaxValue, 10_000)
                : Few;
        var imports = new KilledImports(folder, store, records, new Random());
        try
        {
            await imports.RunAsync(kills, longest);
        }
        finally
        {
            output.WriteLine($"{kind}: {imports.Report}");
        }
    }

    public void Dispose() => folder.Delete(recursive: true);
}
