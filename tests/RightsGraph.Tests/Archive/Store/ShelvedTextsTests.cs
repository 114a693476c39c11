using CsCheck;
using RightsGraph.Archive.Reading;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Archive.Store;
using RightsGraph.Archive.Texts;
using RightsGraph.Tests.Archive.Reading;

namespace RightsGraph.Tests.Archive.Store;

/// <summary>A store whose snapshots keep their texts in a folder.</summary>
public sealed class ShelvedTextsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rightsgraph-shelf-").FullName;

    [Fact]
    public void ASnapshotIsTheSameWhereverItsTextsAreKept() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 4], Gen.Bool).Array[1, 12].SampleAsync(
            async steps =>
            {
                var place = Path.Combine(folder, Guid.NewGuid().ToString("N"));
                var address = Address(place + ".db");
                var shelf = TextShelf.Open(place);
                Snapshot? snapshot = null;
                foreach (var (source, texts, isRestart) in steps)
                {
                    shelf = isRestart ? TextShelf.Open(place) : shelf;
                    snapshot = isRestart ? null : snapshot;
                    await using var plain = await ArchiveStore.OpenAsync(address, TimeProvider.System);
                    await using var store = await ArchiveStore.OpenAsync(address, TimeProvider.System, shelf);
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
    public async Task TextsThatAreKeptAreNotReadFromTheStoreAgain()
    {
        var address = Address(Path.Combine(folder, "archive.db"));
        await using (var store = await ArchiveStore.OpenAsync(address, TimeProvider.System, TextShelf.Open(folder)))
        {
            await store.ImportAsync(Lines("a.jsonl", 3));
            await store.LoadSnapshotAsync();
        }

        // What the file says, the store does not.
        var path = Assert.Single(Directory.GetFiles(folder, "*.texts"));
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[0] = (byte)'t';
        await File.WriteAllBytesAsync(path, bytes);
        await using var again = await ArchiveStore.OpenAsync(address, TimeProvider.System, TextShelf.Open(folder));
        var snapshot = await again.LoadSnapshotAsync();
        Assert.Contains(snapshot.Documents, document => document.Text!.StartsWith("text ", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static StoreAddress Address(string path) =>
        StoreAddress.TryParse($"sqlite:{path}", out var address, out var problem)
            ? address
            : throw new InvalidOperationException(problem);

    private static ReadDocument Lines(string name, int count) => Reader.Taken(Reader.Read(name, string.Join(
        '\n',
        Enumerable.Range(0, count + 1).Select(number => number % 3 == 2
            ? """{"type": "entry", "country": "Chad", "date": "2014-04-14", "kind": "NEWS"}"""
            : $$"""{"type": "summary", "country": "Kenya", "text": "Text {{number}} of {{count}} ’人权"}"""))));
}
