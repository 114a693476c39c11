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

    private readonly TimeProvider clock = new StoppedClock(Noon);

    /// <summary>A store that is new and empty.</summary>
    protected abstract ArchiveStore NewStore(TimeProvider clock);

    [Fact]
    public async Task AnEmptyStoreHasVersionZeroAndHoldsNothing()
    {
        var store = NewStore(clock);
        var snapshot = await store.LoadSnapshotAsync();
        Assert.Equal((0, Noon), (snapshot.Version, snapshot.BuiltAt));
        Assert.Empty(snapshot.Documents);
        Assert.Empty(snapshot.Sources);
        Assert.Empty(snapshot.Countries);
        Assert.Null(await store.ReadBytesAsync("page.txt"));
    }

    [Fact]
    public async Task WhatWasReadComesBackWhole()
    {
        var (store, page, lines) = (NewStore(clock), EveryField(), Lines("a.jsonl", "One.", "Two."));
        await store.ImportAsync(page);
        await store.ImportAsync(lines);
        AssertHolds(await store.LoadSnapshotAsync(), page, lines);
    }

    [Fact]
    public async Task TheSeedComesBackWhole()
    {
        var bytes = await File.ReadAllBytesAsync(ProjectFolder.PathOf("seeds", "kazakhstan.txt"));
        var (store, page) = (NewStore(clock), Reader.Taken(Reader.Read("kazakhstan.txt", bytes)));
        await store.ImportAsync(page);
        AssertHolds(await store.LoadSnapshotAsync(), page);
    }

    [Fact]
    public async Task EveryImportRaisesTheVersionByOne()
    {
        var store = NewStore(clock);
        Assert.Equal(1, await store.ImportAsync(Lines("a.jsonl", "One.")));
        Assert.Equal(2, await store.ImportAsync(Lines("b.jsonl", "One.")));
        Assert.Equal(3, await store.ImportAsync(Lines("a.jsonl", "Two.")));
        Assert.Equal(3, (await store.LoadSnapshotAsync()).Version);
    }

    [Fact]
    public async Task ADocumentOfTheSameNameReplacesTheEarlierOne()
    {
        var store = NewStore(clock);
        await store.ImportAsync(Lines("a.jsonl", "Gone.", "Stays."));
        var second = Lines("a.jsonl", "Stays.", "New.");
        await store.ImportAsync(second);
        AssertHolds(await store.LoadSnapshotAsync(), second);
        Assert.Equal(second.Bytes, await store.ReadBytesAsync("a.jsonl"));
    }

    [Fact]
    public async Task ImportingTheSameDocumentAgainChangesNothingButTheVersion()
    {
        var (store, page) = (NewStore(clock), EveryField());
        await store.ImportAsync(page);
        await store.ImportAsync(page);
        var snapshot = await store.LoadSnapshotAsync();
        AssertHolds(snapshot, page);
        Assert.Equal(2, snapshot.Version);
    }

    [Fact]
    public async Task ImportingOneDocumentLeavesTheOthersUnharmed()
    {
        var (store, first) = (NewStore(clock), Lines("a.jsonl", "One."));
        await store.ImportAsync(first);
        await store.ImportAsync(Lines("b.jsonl", "One.", "Two."));
        var smaller = Lines("b.jsonl", "Three.");
        await store.ImportAsync(smaller);
        AssertHolds(await store.LoadSnapshotAsync(), first, smaller);
        Assert.Equal(first.Bytes, await store.ReadBytesAsync("a.jsonl"));
    }

    [Fact]
    public async Task DocumentsImportedTogetherAreAsEachImportedAlone()
    {
        var store = NewStore(clock);
        await store.ImportAsync(Lines("a.jsonl", "Gone.", "Stays."));
        var (a, b) = (Lines("a.jsonl", "Stays."), Lines("b.jsonl", "One.", "Two."));
        await store.ImportAllAsync([Lines("b.jsonl", "Gone."), a, b]);
        var snapshot = await store.LoadSnapshotAsync();
        AssertHolds(snapshot, a, b);
        Assert.Equal(4, snapshot.Version);
    }

    [Fact]
    public async Task WhatWasImportedBeforeADocumentThatFailsStays()
    {
        var (store, first) = (NewStore(clock), Lines("a.jsonl", "One."));
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

    [Fact]
    public async Task TheTimeOfAnImportDoesNotGrowWithTheArchive()
    {
        var store = NewStore(clock);
        var documents = Enumerable.Range(0, 3_000).Select(number =>
            Lines($"{number}.jsonl", [.. Enumerable.Range(0, 20).Select(text => $"{number} {text}")])).ToList();

        // Some four seconds, and forty where each import looks through the records of all before it.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await store.ImportAllAsync(documents, patience.Token);
        Assert.Equal(3_000, (await store.LoadSnapshotAsync()).Sources.Length);
    }

    [Fact]
    public async Task BytesAreKeptAsTheyWereGiven()
    {
        var store = NewStore(clock);
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("• Kenya\r\n\r• Côte d’Ivoire\t")];
        await store.ImportAsync(Reader.Taken(Reader.Read("page.txt", bytes)));
        Assert.Equal(bytes, await store.ReadBytesAsync("page.txt"));
        Assert.Null(await store.ReadBytesAsync("PAGE.TXT"));
    }

    [Fact]
    public async Task ASnapshotStaysAsItWasWhenMoreIsImported()
    {
        var (store, first) = (NewStore(clock), Lines("a.jsonl", "One."));
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
    private static ReadDocument Lines(string name, params string[] texts)
    {
        var lines = texts.Select((text, place) => place % 2 == 0
            ? $$"""{"type": "summary", "country": "Kenya", "text": "{{text}}", "title": "T", "language": "en"}"""
            : $$"""{"type": "entry", "country": "Chad", "date": "2014-04-14", "kind": "NEWS", "text": "{{text}}"}""");
        return Reader.Taken(Reader.Read(name, string.Join('\n', lines)));
    }

    private static void AssertHolds(Snapshot snapshot, params ReadDocument[] documents)
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
