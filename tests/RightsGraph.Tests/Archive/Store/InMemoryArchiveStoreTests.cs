using System.Diagnostics;
using RightsGraph.Archive.Store;
using RightsGraph.Tests.Archive.Reading;

namespace RightsGraph.Tests.Archive.Store;

public sealed class InMemoryArchiveStoreTests : ArchiveStoreTests
{
    [Fact]
    public async Task TwoStoresInMemoryShareNothing()
    {
        await using var left = ArchiveStore.InMemory(TimeProvider.System);
        await using var right = ArchiveStore.InMemory(TimeProvider.System);
        await left.ImportAsync(Reader.Bullets("• Kenya"));
        Assert.Equal(0, (await right.LoadSnapshotAsync()).Version);
    }

    [Fact]
    public async Task ANewDocumentIsImportedAsFastWhereMuchIsHeld()
    {
        await using var small = ArchiveStore.InMemory(TimeProvider.System);
        await using var large = ArchiveStore.InMemory(TimeProvider.System);
        var many = StoredDocuments.Lines("many.jsonl", [.. Enumerable.Range(0, 60_000).Select(number => $"{number}")]);
        await large.ImportAsync(many with { Bytes = [] });
        var (inSmall, inLarge) = (new List<TimeSpan>(), new List<TimeSpan>());
        foreach (var number in Enumerable.Range(0, 51))
        {
            var document = StoredDocuments.Lines($"{number}.jsonl", "One.");
            inSmall.Add(await TimeAsync(() => small.ImportAsync(document)));
            inLarge.Add(await TimeAsync(() => large.ImportAsync(document)));
        }

        // Thirty times as long where each import looks through all records.
        Assert.InRange(Median(inLarge), TimeSpan.Zero, 8 * Median(inSmall));
    }

    protected override Task<ArchiveStore> NewStoreAsync(TimeProvider clock) =>
        Task.FromResult(ArchiveStore.InMemory(clock));

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start);
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
