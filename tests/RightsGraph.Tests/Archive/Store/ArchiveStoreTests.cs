using System.Text;
using RightsGraph.Archive.Reading;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Archive.Store;
using RightsGraph.Tests.Archive.Reading;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Archive.Store;

/// <summary>
/// What every store must do. A class for each provider inherits these tests and says how to make a store.
/// </summary>
public abstract class ArchiveStoreTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 6, 12, 0, 0, TimeSpan.Zero);

    private static readonly TimeProvider Clock = new StoppedClock(Noon);

    /// <summary>A store that is new and empty.</summary>
    protected abstract Task<ArchiveStore> NewStoreAsync(TimeProvider clock);

    [SkippableFact]
    public async Task AnEmptyStoreHasVersionZeroAndHoldsNothing()
    {
        await using var store = await NewStoreAsync(Clock);
        var snapshot = await store.LoadSnapshotAsync();
        Assert.Equal((0, Noon), (snapshot.Version, snapshot.BuiltAt));
        Assert.Empty(snapshot.Documents);
        Assert.Empty(snapshot.Sources);
        Assert.Empty(snapshot.Countries);
        Assert.Null(await store.ReadBytesAsync("page.txt"));
    }

    [SkippableFact]
    public async Task WhatWasReadComesBackWhole()
    {
        await using var store = await NewStoreAsync(Clock);
        var (page, lines) = (EveryField(), Lines("a.jsonl", "One.", "Two."));
        await store.ImportAsync(page);
        await store.ImportAsync(lines);
        AssertHolds(await store.LoadSnapshotAsync(), page, lines);
    }

    [SkippableFact]
    public async Task TheSeedComesBackWhole()
    {
        var bytes = await File.ReadAllBytesAsync(ProjectFolder.PathOf("seeds", "kazakhstan.txt"));
        await using var store = await NewStoreAsync(Clock);
        var page = Reader.Taken(Reader.Read("kazakhstan.txt", bytes));
        await store.ImportAsync(page);
        AssertHolds(await store.LoadSnapshotAsync(), page);
    }

    [SkippableFact]
    public async Task EveryImportRaisesTheVersionByOne()
    {
        await using var store = await NewStoreAsync(Clock);
        Assert.Equal(1, (await store.ImportAsync(Lines("a.jsonl", "One."))).Version);
        Assert.Equal(2, (await store.ImportAsync(Lines("b.jsonl", "One."))).Version);
        Assert.Equal(3, (await store.ImportAsync(Lines("a.jsonl", "Two."))).Version);
        Assert.Equal(3, (await store.LoadSnapshotAsync()).Version);
    }

    [SkippableFact]
    public async Task ADocumentOfTheSameNameReplacesTheEarlierOne()
    {
        await using var store = await NewStoreAsync(Clock);
        await store.ImportAsync(Lines("a.jsonl", "Gone.", "Stays."));
        var second = Lines("a.jsonl", "Stays.", "New.");
        await store.ImportAsync(second);
        AssertHolds(await store.LoadSnapshotAsync(), second);
        Assert.Equal(second.Bytes, await store.ReadBytesAsync("a.jsonl"));
    }

    [SkippableFact]
    public async Task ADocumentWithTheSameBytesIsLeftAlone()
    {
        await using var store = await NewStoreAsync(Clock);
        var page = EveryField();
        Assert.Empty((await store.ImportAsync(page)).Unchanged);
        var later = page with { Source = page.Source with { ImportedAt = Noon.AddDays(1) }, Entries = [] };
        var outcome = await store.ImportAsync(later);
        Assert.Equal((1, page.Source.Name), (outcome.Version, Assert.Single(outcome.Unchanged)));
        AssertHolds(await store.LoadSnapshotAsync(), page);
    }

    [SkippableFact]
    public async Task ImportingOneDocumentLeavesTheOthersUnharmed()
    {
        await using var store = await NewStoreAsync(Clock);
        var first = Lines("a.jsonl", "One.");
        await store.ImportAsync(first);
        await store.ImportAsync(Lines("b.jsonl", "One.", "Two."));
        var smaller = Lines("b.jsonl", "Three.");
        await store.ImportAsync(smaller);
        AssertHolds(await store.LoadSnapshotAsync(), first, smaller);
        Assert.Equal(first.Bytes, await store.ReadBytesAsync("a.jsonl"));
    }

    [SkippableFact]
    public async Task DocumentsImportedTogetherAreAsEachImportedAlone()
    {
        await using var store = await NewStoreAsync(Clock);
        await store.ImportAsync(Lines("a.jsonl", "Gone.", "Stays."));
        var (a, b) = (Lines("a.jsonl", "Stays."), Lines("b.jsonl", "One.", "Two."));
        await store.ImportAllAsync([Lines("b.jsonl", "Gone."), a, b]);
        var snapshot = await store.LoadSnapshotAsync();
        AssertHolds(snapshot, a, b);
        Assert.Equal(4, snapshot.Version);
    }

    [SkippableFact]
    public async Task WhatWasImportedBeforeADocumentThatFailsStays()
    {
        await using var store = await NewStoreAsync(Clock);
        var first = Lines("a.jsonl", "One.");
        await Assert.ThrowsAsync<IOException>(() => store.ImportAllAsync(FirstAndThenAFault()));
        var snapshot = await store.LoadSnapshotAsync();
        AssertHolds(snapshot, first);
        Assert.Equal(1, snapshot.Version);

        IEnumerable<ReadDocument> FirstAndThenAFault()
        {
            yield return first;
            throw new IOException();
        }
    }

    [SkippableFact]
    public async Task BytesAreKeptAsTheyWereGiven()
    {
        await using var store = await NewStoreAsync(Clock);
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("• Kenya\r\n\r• Côte d’Ivoire\t")];
        await store.ImportAsync(Reader.Taken(Reader.Read("page.txt", bytes)));
        Assert.Equal(bytes, await store.ReadBytesAsync("page.txt"));
        Assert.Null(await store.ReadBytesAsync("PAGE.TXT"));
    }

    [SkippableFact]
    public async Task ASnapshotStaysAsItWasWhenMoreIsImported()
    {
        await using var store = await NewStoreAsync(Clock);
        var first = Lines("a.jsonl", "One.");
        await store.ImportAsync(first);
        var before = await store.LoadSnapshotAsync();
        await store.ImportAsync(Lines("a.jsonl", "Two."));
        AssertHolds(before, first);
        Assert.Equal(1, before.Version);
    }

    /// <summary>Every field stated, and texts that a database could trip over.</summary>
    private static ReadDocument EveryField() => Reader.Page(
        """
        ---
        country: Côte d'Ivoire
        title: World ’Report’ "2014"
        publisher: Example; Watch
        licence: CC BY 4.0
        url: https://example.org/?a=%27
        language: fr-CI
        retrieved: 2014-12-31
        ---
        • Quotes ' " ` \ % _ and 😀 e\u0301 in 1999.

          A second paragraph.
        • 0001-01-01
        • 9999-12-31
          人权
        """.Replace("\\u0301", "\u0301", StringComparison.Ordinal));

    /// <summary>A summary and an entry in turn.</summary>
    protected static ReadDocument Lines(string name, params string[] texts)
    {
        var lines = texts.Select((text, place) => place % 2 == 0
            ? $$"""{"type": "summary", "country": "Kenya", "text": "{{text}}", "title": "T", "language": "en"}"""
            : $$"""{"type": "entry", "country": "Chad", "date": "2014-04-14", "kind": "NEWS", "text": "{{text}}"}""");
        return Reader.Taken(Reader.Read(name, string.Join('\n', lines)));
    }

    protected static void AssertHolds(Snapshot snapshot, params ReadDocument[] documents)
    {
        Assert.Equal(documents.Select(document => document.Source).ToHashSet(), snapshot.Sources.ToHashSet());
        Assert.Equal(documents.SelectMany(document => document.Summaries).ToHashSet(), snapshot.Summaries.ToHashSet());
        Assert.Equal(documents.SelectMany(document => document.Entries).ToHashSet(), snapshot.Entries.ToHashSet());
        Assert.Equal(documents.Sum(document => document.Summaries.Count), snapshot.Summaries.Length);
        Assert.Equal(documents.Sum(document => document.Entries.Count), snapshot.Entries.Length);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
