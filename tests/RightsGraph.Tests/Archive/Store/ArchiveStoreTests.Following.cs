using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Archive.Store;

namespace RightsGraph.Tests.Archive.Store;

/// <summary>What changes a store, and how its readers follow.</summary>
public abstract partial class ArchiveStoreTests
{
    private static readonly ParsedDocument A = StoredDocuments.Lines("a.jsonl", "One.", "Two.");
    private static readonly ParsedDocument B = StoredDocuments.Lines("b.jsonl", "Three.");

    [SkippableFact]
    public async Task DocumentsImportedInOneGoAreOneVersion()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        await store.ImportAsync(B);
        var outcome = await store.ImportTogetherAsync([StoredDocuments.Lines("a.jsonl", "Lost."), B, A]);
        Assert.Equal((2, "b.jsonl"), (outcome.Version, Assert.Single(outcome.Unchanged)));
        StoredDocuments.AssertHeld(await store.LoadSnapshotAsync(), A, B);
    }

    [SkippableFact]
    public async Task AnImportOfNothingNewIsNoVersion()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        await store.ImportTogetherAsync([A, B]);
        Assert.Equal(1, (await store.ImportTogetherAsync([B, A])).Version);
        Assert.Equal(1, (await store.ImportTogetherAsync([])).Version);
        Assert.Equal(1, await store.ReadVersionAsync());
    }

    [SkippableFact]
    public async Task ARemovedSourceIsGoneWithItsRecordsAndBytes()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        await store.ImportTogetherAsync([A, B]);
        Assert.Equal(new Removal(2, A.Source), await store.RemoveAsync(A.Source.Id));
        StoredDocuments.AssertHeld(await store.LoadSnapshotAsync(), B);
        Assert.Null(await store.ReadBytesAsync("a.jsonl"));
        Assert.Null(await store.RemoveAsync(A.Source.Id));
        Assert.Equal(2, await store.ReadVersionAsync());
        Assert.Equal(3, (await store.ImportAsync(A)).Version);
        StoredDocuments.AssertHeld(await store.LoadSnapshotAsync(), A, B);
    }

    [SkippableFact]
    public async Task SourcesComeByName()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        var capital = StoredDocuments.Lines("B.jsonl", "One.");
        await store.ImportTogetherAsync([B, A, capital]);
        Assert.Equal([capital.Source, A.Source, B.Source], await store.ReadSourcesAsync());
    }

    [SkippableFact]
    public async Task BytesOfSeveralChunksComeBackWhole()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        var bytes = new byte[9_000_001];
        new Random(1).NextBytes(bytes);
        await store.ImportAsync(A with { Bytes = bytes });
        var held = await store.ReadBytesAsync("a.jsonl");
        Assert.True(bytes.AsSpan().SequenceEqual(held));
    }

    [SkippableFact]
    public async Task ASnapshotByTheDifferenceIsTheSameAsAWholeOne()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        await store.ImportTogetherAsync([A, B, StoredDocuments.Lines("c.jsonl", "Goes.")]);
        var before = await store.LoadSnapshotAsync();
        var changed = StoredDocuments.Lines("b.jsonl", "Four.", "Five.");
        await store.ImportTogetherAsync([changed, StoredDocuments.EveryField()]);
        await store.RemoveAsync(Source.IdOf("c.jsonl"));
        StoredDocuments.AssertSame(await store.LoadSnapshotAsync(), await store.LoadSnapshotAsync(before));
    }

    [SkippableFact]
    public async Task ASnapshotByTheDifferenceKeepsWhatHasNotChanged()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        await store.ImportAsync(A);
        var before = await store.LoadSnapshotAsync();
        Assert.Same(before, await store.LoadSnapshotAsync(before));
        await store.ImportAsync(B);
        Assert.Same(before.Sources[0], (await store.LoadSnapshotAsync(before)).Sources[0]);
    }

    [SkippableFact]
    public async Task ASnapshotOfAnotherArchiveIsNoHelpAndNoHarm()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        await store.ImportAsync(A);
        var others = StoredDocuments.Lines("a.jsonl", "Else.");
        foreach (var version in new[] { 1, 2 })
        {
            var other = new Snapshot(
                version, StoppedClock.Noon, [others.Source], others.Summaries, others.Entries);
            StoredDocuments.AssertSame(await store.LoadSnapshotAsync(), await store.LoadSnapshotAsync(other));
        }
    }

    [SkippableFact]
    public async Task AWatchTellsTheVersionThatStandsAndEachNewer()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        await using var versions = store.WatchAsync().GetAsyncEnumerator();
        Assert.True(await versions.MoveNextAsync());
        Assert.Equal(0, versions.Current);
        await store.ImportAsync(A);
        Assert.True(await versions.MoveNextAsync());
        Assert.Equal(1, versions.Current);
        await store.ImportAsync(A);
        await store.ImportAsync(B);
        await store.RemoveAsync(A.Source.Id);
        while (versions.Current < 3)
        {
            var last = versions.Current;
            Assert.True(await versions.MoveNextAsync());
            Assert.InRange(versions.Current, last + 1, 3);
        }
    }

    [SkippableFact]
    public async Task AWatchEndsByItsToken()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        using var end = new CancellationTokenSource();
        await using var versions = store.WatchAsync(end.Token).GetAsyncEnumerator();
        await versions.MoveNextAsync();
        var next = versions.MoveNextAsync().AsTask();
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [SkippableFact]
    public async Task AnImportThatFailsHalfWayLeavesNothing()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        await store.ImportAsync(A);
        var broken = StoredDocuments.Lines("a.jsonl", [.. Enumerable.Range(0, 400).Select(number => $"{number}")]);
        broken = broken with { Entries = new FailingList<Entry>(broken.Entries) };
        await Assert.ThrowsAsync<IOException>(() => store.ImportTogetherAsync([B, broken]));
        StoredDocuments.AssertHeld(await store.LoadSnapshotAsync(), A);
        Assert.Equal(1, await store.ReadVersionAsync());
        Assert.Equal(A.Bytes, await store.ReadBytesAsync("a.jsonl"));
        Assert.Equal(2, (await store.ImportAsync(B)).Version);
        StoredDocuments.AssertHeld(await store.LoadSnapshotAsync(), A, B);
    }

    [SkippableFact]
    public async Task ARecordThatAnotherSourceHoldsIsRefusedWithItsDocument()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        await store.ImportAsync(A);
        var thief = B with { Entries = [.. A.Entries.Select(entry => entry with { Source = B.Source })] };
        var twice = B with { Summaries = [.. B.Summaries, .. B.Summaries] };
        await Assert.ThrowsAsync<StoreException>(() => store.ImportAsync(thief));
        await Assert.ThrowsAsync<StoreException>(() => store.ImportAsync(twice));
        StoredDocuments.AssertHeld(await store.LoadSnapshotAsync(), A);
        Assert.Equal(2, (await store.ImportTogetherAsync([StoredDocuments.Lines("a.jsonl", "Else."), thief])).Version);
    }

    [SkippableFact]
    public async Task AnImportIsGivenUpByItsToken()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        using var end = new CancellationTokenSource();
        var slow = B with { Entries = new FailingList<Entry>(A.Entries, end.Cancel) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ImportAsync(slow, end.Token));
        Assert.Equal(0, await store.ReadVersionAsync());
        Assert.Equal(1, (await store.ImportAsync(B)).Version);
    }
}
