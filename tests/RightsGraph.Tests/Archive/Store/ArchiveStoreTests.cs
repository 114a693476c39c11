using System.Text;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Store;
using RightsGraph.Tests.Archive.Readers;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Archive.Store;

/// <summary>
/// What every store must do. A class for each provider inherits these tests and says how to make a store.
/// </summary>
public abstract partial class ArchiveStoreTests
{
    /// <summary>A store that is new and empty.</summary>
    protected abstract Task<ArchiveStore> NewStoreAsync(TimeProvider clock);

    [SkippableFact]
    public async Task AnEmptyStoreHasVersionZeroAndHoldsNothing()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        var snapshot = await store.LoadSnapshotAsync();
        Assert.Equal((0, StoppedClock.Noon), (snapshot.Version, snapshot.BuiltAt));
        Assert.Empty(snapshot.Documents);
        Assert.Empty(snapshot.Sources);
        Assert.Empty(snapshot.Countries);
        Assert.Null(await store.ReadBytesAsync("page.txt"));
    }

    [SkippableFact]
    public async Task WhatWasReadComesBackWhole()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        var (page, lines) = (StoredDocuments.EveryField(), StoredDocuments.Lines("a.jsonl", "One.", "Two."));
        await store.ImportAsync(page);
        await store.ImportAsync(lines);
        StoredDocuments.AssertHeld(await store.LoadSnapshotAsync(), page, lines);
    }

    [SkippableFact]
    public async Task DetailsComeBackWhole()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        var lines = StoredDocuments.EveryDetail();
        Assert.All(lines.Records, record => Assert.NotNull(record.Details));
        await store.ImportAsync(lines);
        StoredDocuments.AssertHeld(await store.LoadSnapshotAsync(), lines);
        Assert.Single((await store.ImportAsync(lines)).Unchanged);
    }

    [SkippableFact]
    public async Task TheSeedComesBackWhole()
    {
        var bytes = await File.ReadAllBytesAsync(ProjectFolder.PathOf("seeds", "kazakhstan.txt"));
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        var page = Reader.Taken(Reader.Read("kazakhstan.txt", bytes));
        await store.ImportAsync(page);
        StoredDocuments.AssertHeld(await store.LoadSnapshotAsync(), page);
    }

    [SkippableFact]
    public async Task EveryImportRaisesTheVersionByOne()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        Assert.Equal(1, (await store.ImportAsync(StoredDocuments.Lines("a.jsonl", "One."))).Version);
        Assert.Equal(2, (await store.ImportAsync(StoredDocuments.Lines("b.jsonl", "One."))).Version);
        Assert.Equal(3, (await store.ImportAsync(StoredDocuments.Lines("a.jsonl", "Two."))).Version);
        Assert.Equal(3, (await store.LoadSnapshotAsync()).Version);
    }

    [SkippableFact]
    public async Task ADocumentOfTheSameNameReplacesTheEarlierOne()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        await store.ImportAsync(StoredDocuments.Lines("a.jsonl", "Gone.", "Stays."));
        var second = StoredDocuments.Lines("a.jsonl", "Stays.", "New.");
        await store.ImportAsync(second);
        StoredDocuments.AssertHeld(await store.LoadSnapshotAsync(), second);
        Assert.Equal(second.Bytes, await store.ReadBytesAsync("a.jsonl"));
    }

    [SkippableFact]
    public async Task ADocumentWithTheSameBytesIsLeftAlone()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        var page = StoredDocuments.EveryField();
        Assert.Empty((await store.ImportAsync(page)).Unchanged);
        var later = page with { Source = page.Source with { ImportedAt = StoppedClock.Noon.AddDays(1) } };
        var outcome = await store.ImportAsync(later);
        Assert.Equal((1, page.Source.Name), (outcome.Version, Assert.Single(outcome.Unchanged)));
        Assert.Empty(outcome.Reread);
        StoredDocuments.AssertHeld(await store.LoadSnapshotAsync(), page);
    }

    [SkippableFact]
    public async Task ADocumentThatAnEarlierProgramReadDifferentlyTakesItsOwnPlace()
    {
        var page = StoredDocuments.EveryField();
        ParsedDocument[] earlier =
        [
            page with { Entries = [] },
            page with { Summaries = [] },
            page with { Entries = [page.Entries[0], page.Entries[1] with { Year = 1 }] },
            page with { Summaries = [page.Summaries[0] with { Id = page.Source.Id }] },
            page with { Source = page.Source with { Publisher = null } },
        ];
        foreach (var reading in earlier)
        {
            await using var store = await NewStoreAsync(StoppedClock.AtNoon);
            await store.ImportAsync(reading);
            var outcome = await store.ImportAsync(page);
            Assert.Equal((2, page.Source.Name), (outcome.Version, Assert.Single(outcome.Reread)));
            Assert.Empty(outcome.Unchanged);
            StoredDocuments.AssertHeld(await store.LoadSnapshotAsync(), StoredDocuments.WithFormerIds(page, reading));
        }
    }

    [SkippableFact]
    public async Task ImportingOneDocumentLeavesTheOthersUnharmed()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        var first = StoredDocuments.Lines("a.jsonl", "One.");
        await store.ImportAsync(first);
        await store.ImportAsync(StoredDocuments.Lines("b.jsonl", "One.", "Two."));
        var smaller = StoredDocuments.Lines("b.jsonl", "Three.");
        await store.ImportAsync(smaller);
        StoredDocuments.AssertHeld(await store.LoadSnapshotAsync(), first, smaller);
        Assert.Equal(first.Bytes, await store.ReadBytesAsync("a.jsonl"));
    }

    [SkippableFact]
    public async Task DocumentsImportedTogetherAreAsEachImportedAlone()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        await store.ImportAsync(StoredDocuments.Lines("a.jsonl", "Gone.", "Stays."));
        var (a, b) = (StoredDocuments.Lines("a.jsonl", "Stays."), StoredDocuments.Lines("b.jsonl", "One.", "Two."));
        foreach (var document in new[] { StoredDocuments.Lines("b.jsonl", "Gone."), a, b })
        {
            await store.ImportAsync(document);
        }

        var snapshot = await store.LoadSnapshotAsync();
        StoredDocuments.AssertHeld(snapshot, a, b);
        Assert.Equal(4, snapshot.Version);
    }

    [SkippableFact]
    public async Task BytesAreKeptAsTheyWereGiven()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("• Kenya\r\n\r• Café d’Kenya\t")];
        await store.ImportAsync(Reader.Taken(Reader.Read("page.txt", bytes)));
        Assert.Equal(bytes, await store.ReadBytesAsync("page.txt"));
        Assert.Null(await store.ReadBytesAsync("PAGE.TXT"));
    }

    [SkippableFact]
    public async Task ASnapshotStaysAsItWasWhenMoreIsImported()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        var first = StoredDocuments.Lines("a.jsonl", "One.");
        await store.ImportAsync(first);
        var before = await store.LoadSnapshotAsync();
        await store.ImportAsync(StoredDocuments.Lines("a.jsonl", "Two."));
        StoredDocuments.AssertHeld(before, first);
        Assert.Equal(1, before.Version);
    }
}
