using System.Text;
using CsCheck;
using Microsoft.Data.Sqlite;
using RightsGraph.Archive.Cache;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Archive.Store;
using RightsGraph.Tests.Archive.Readers;

namespace RightsGraph.Tests.Archive.Cache;

/// <summary>A store whose snapshots keep their texts in a folder.</summary>
public sealed class CachedRecordsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rightsgraph-cache-").FullName;

    [Fact]
    public void ASnapshotIsTheSameWhereverItsTextsAreKept() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 4], Gen.Bool).Array[1, 12].SampleAsync(
            async steps =>
            {
                var place = Path.Combine(folder, Guid.NewGuid().ToString("N"));
                var address = Address(place + ".db");
                var cache = RecordCache.Open(place);
                Snapshot? snapshot = null;
                foreach (var (source, texts, isRestart) in steps)
                {
                    cache = isRestart ? RecordCache.Open(place) : cache;
                    snapshot = isRestart ? null : snapshot;
                    await using var plain = await ArchiveStore.OpenAsync(address, TimeProvider.System);
                    await using var store = await ArchiveStore.OpenAsync(address, TimeProvider.System, cache);
                    await store.ImportAsync(Lines($"{source}.jsonl", texts));
                    var expected = await plain.LoadSnapshotAsync();
                    snapshot = await store.LoadSnapshotAsync(snapshot);
                    Assert.Equal(expected.Version, snapshot.Version);
                    Assert.Equal(expected.Documents, snapshot.Documents);
                    Assert.Equal(
                        expected.Documents.Select(document => document.Text),
                        snapshot.Documents.Select(document => document.Text));
                }
            },
            iter: 15,
            threads: 1);

    [Fact]
    public async Task RecordsInMemoryAreNotReadFromTheStoreAgain()
    {
        var address = Address(Path.Combine(folder, "archive.db"));
        await using (var store = await ArchiveStore.OpenAsync(address, TimeProvider.System, RecordCache.Open(folder)))
        {
            await store.ImportAsync(Lines("a.jsonl", 3));
            await store.LoadSnapshotAsync();
        }

        // What the file says, the store does not any more.
        await ExecuteAsync(address, "UPDATE documents SET text = 'of the store', language = 'xx'");
        await using var again = await ArchiveStore.OpenAsync(address, TimeProvider.System, RecordCache.Open(folder));
        var snapshot = await again.LoadSnapshotAsync();
        Assert.DoesNotContain(snapshot.Documents, document => document.Text == "of the store");
        Assert.DoesNotContain(snapshot.Documents, document => document.Language == "xx");
    }

    [Fact]
    public async Task RecordsThatWereDamagedAreReadFromTheStoreAtOnce()
    {
        var address = Address(Path.Combine(folder, "archive.db"));
        await using var plain = await ArchiveStore.OpenAsync(address, TimeProvider.System);
        await plain.ImportAsync(Lines("a.jsonl", 30));
        var expected = await plain.LoadSnapshotAsync();
        await using (var store = await ArchiveStore.OpenAsync(address, TimeProvider.System, RecordCache.Open(folder)))
        {
            await store.LoadSnapshotAsync();
        }

        // The records come after the texts.
        var segment = Assert.Single(Directory.GetFiles(folder, "*.texts"));
        var bytes = await File.ReadAllBytesAsync(segment);
        bytes[expected.Documents.Sum(document => Encoding.UTF8.GetByteCount(document.Text ?? "")) + 1] ^= 1;
        await File.WriteAllBytesAsync(segment, bytes);

        var cache = RecordCache.Open(folder);
        await using var again = await ArchiveStore.OpenAsync(address, TimeProvider.System, cache);
        Assert.Equal(expected.Documents, (await again.LoadSnapshotAsync()).Documents);
        Assert.NotEqual(segment, Assert.Single(Directory.GetFiles(folder, "*.texts")));
        Assert.NotNull(cache.Find(expected.Sources[0]));
    }

    [Fact]
    public async Task TextsThatAreDamagedAreReadFromTheStoreAgainWithTheNextVersion()
    {
        var address = Address(Path.Combine(folder, "archive.db"));
        await using var store = await ArchiveStore.OpenAsync(address, TimeProvider.System, RecordCache.Open(folder));
        await store.ImportAsync(Lines("a.jsonl", 3));
        var snapshot = await store.LoadSnapshotAsync();
        await using (var file = new FileStream(
            Assert.Single(Directory.GetFiles(folder, "*.texts")), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.WriteByte((byte)'t');
        }

        Assert.Throws<IOException>(() => string.Concat(snapshot.Documents.Select(document => document.Text)));
        await store.ImportAsync(Lines("b.jsonl", 1));
        snapshot = await store.LoadSnapshotAsync(snapshot);

        await using var plain = await ArchiveStore.OpenAsync(address, TimeProvider.System);
        Assert.Equal((await plain.LoadSnapshotAsync()).Documents, snapshot.Documents);
    }

    [Fact]
    public async Task TextsThatAreDamagedAreReadFromTheStoreAgainWithTheSameVersion()
    {
        var address = Address(Path.Combine(folder, "archive.db"));
        await using var store = await ArchiveStore.OpenAsync(address, TimeProvider.System, RecordCache.Open(folder));
        await store.ImportAsync(Lines("a.jsonl", 3));
        var snapshot = await store.LoadSnapshotAsync();
        Assert.Same(snapshot, await store.LoadSnapshotAsync(snapshot));
        Assert.False(store.WhenCacheIsDamaged.IsCompleted);
        await using (var file = new FileStream(
            Assert.Single(Directory.GetFiles(folder, "*.texts")), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.WriteByte((byte)'t');
        }

        Assert.Throws<IOException>(() => string.Concat(snapshot.Documents.Select(document => document.Text)));
        Assert.True(store.WhenCacheIsDamaged.IsCompleted);
        var mended = await store.LoadSnapshotAsync(snapshot);
        Assert.Equal(snapshot.Version, mended.Version);
        Assert.False(store.WhenCacheIsDamaged.IsCompleted);
        await using var plain = await ArchiveStore.OpenAsync(address, TimeProvider.System);
        Assert.Equal((await plain.LoadSnapshotAsync()).Documents, mended.Documents);
        Assert.Same(mended, await store.LoadSnapshotAsync(mended));
    }

    [Fact]
    public async Task FilesThatWereWrittenTogetherDoNotStayOpen()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var address = Address(Path.Combine(folder, "archive.db"));
        var texts = Path.Combine(folder, "texts");
        await using var store = await ArchiveStore.OpenAsync(address, TimeProvider.System, RecordCache.Open(texts));
        Snapshot? snapshot = null;
        for (var number = 0; number < 120; number++)
        {
            await store.ImportAsync(Lines($"{number}.jsonl", 2));
            snapshot = await store.LoadSnapshotAsync(snapshot);
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        var open = new DirectoryInfo("/proc/self/fd").GetFiles()
            .Select(handle => handle.LinkTarget ?? "")
            .Count(target => target.StartsWith(texts, StringComparison.Ordinal));

        // As many as the cache has files, and those that were written together by the last load.
        Assert.InRange(open, 1, 2 * 33);
        await using var plain = await ArchiveStore.OpenAsync(address, TimeProvider.System);
        Assert.Equal((await plain.LoadSnapshotAsync()).Documents, snapshot!.Documents);
    }

    [Fact]
    public async Task ADocumentThatWasReadAgainHasTheTextsOfItsNewReading()
    {
        var address = Address(Path.Combine(folder, "archive.db"));
        await using var store = await ArchiveStore.OpenAsync(address, TimeProvider.System, RecordCache.Open(folder));
        var document = Lines("a.jsonl", 1);
        await store.ImportAsync(document with { Summaries = [.. document.Summaries.Take(1)] });
        var snapshot = await store.LoadSnapshotAsync();
        await store.ImportAsync(document with
        {
            Source = document.Source with { ImportedAt = document.Source.ImportedAt.AddDays(1) },
        });
        snapshot = await store.LoadSnapshotAsync(snapshot);
        Assert.Equal(
            document.Summaries.Select(summary => summary.Text), snapshot.Summaries.Select(summary => summary.Text));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task ExecuteAsync(StoreAddress address, string statement)
    {
        await using var connection = new SqliteConnection($"Data Source={address.Target};Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // A test's own statement.
        await using var command = new SqliteCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static StoreAddress Address(string path) =>
        StoreAddress.TryParse($"sqlite:{path}", out var address, out var problem)
            ? address
            : throw new InvalidOperationException(problem);

    private static ParsedDocument Lines(string name, int count) => Reader.Taken(Reader.Read(name, string.Join(
        '\n',
        Enumerable.Range(0, count + 1).Select(number => number % 3 == 2
            ? """{"type": "entry", "country": "Chad", "date": "2014-04-14", "title": "T", "kind": "NEWS"}"""
            : $$"""{"type": "summary", "country": "Kenya", "text": "Text {{number}} of {{count}} ’人权"}"""))));
}
