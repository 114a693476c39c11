using CsCheck;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Archive.Store;

namespace RightsGraph.Tests.Archive.Store;

/// <summary>What a store must do besides, that lasts and that several programs use at once.</summary>
public abstract class DatabaseStoreTests : ArchiveStoreTests
{
    private static readonly Gen<string> Name = Gen.OneOf("a.jsonl", "b.jsonl", "c.jsonl");

    private static readonly Gen<ParsedDocument> Document = Gen.Select(
        Name,
        Gen.OneOf("One.", "Two 😀", "e\u0301 %_' ;", "Three.").Array[1, 4],
        StoredDocuments.Lines);

    private static readonly Gen<Func<ArchiveStore, Task>> Change = Gen.OneOf<Func<ArchiveStore, Task>>(
        Document.Select<ParsedDocument, Func<ArchiveStore, Task>>(document => store => store.ImportAsync(document)),
        Document.Array[0, 3].Select<ParsedDocument[], Func<ArchiveStore, Task>>(
            documents => store => store.ImportTogetherAsync(documents)),
        Name.Select<string, Func<ArchiveStore, Task>>(
            name => store => store.RemoveAsync(RightsGraph.Archive.Records.Source.IdOf(name))));

    /// <summary>Of a store that is nowhere yet.</summary>
    protected abstract Task<StoreAddress> NewAddressAsync();

    /// <summary>Runs a statement past the store, and holds its transaction until it is disposed.</summary>
    protected abstract Task<IAsyncDisposable> HoldAsync(StoreAddress address, string statement);

    /// <summary>A statement that keeps every import waiting.</summary>
    protected abstract string Lock { get; }

    [SkippableFact]
    public async Task WhatWasImportedIsThereWhenTheStoreIsOpenedAgain()
    {
        var (address, page) = (await NewAddressAsync(), StoredDocuments.EveryField());
        await using (var store = await OpenAsync(address))
        {
            await store.ImportAsync(page);
        }

        await using var again = await OpenAsync(address);
        StoredDocuments.AssertHeld(await again.LoadSnapshotAsync(), page);
        Assert.Equal(page.Bytes, await again.ReadBytesAsync(page.Source.Name));
    }

    [SkippableFact]
    public async Task ProgramsThatOpenANewStoreAtOnceMakeItOnce()
    {
        var address = await NewAddressAsync();
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => OpenAsync(address))));
        foreach (var store in stores)
        {
            await using (store)
            {
                Assert.Equal(0, await store.ReadVersionAsync());
            }
        }
    }

    [SkippableFact]
    public async Task ImportsOfTwoProgramsAtOnceLoseNoVersion()
    {
        const int Each = 10;
        var address = await NewAddressAsync();
        await using var left = await OpenAsync(address);
        await using var right = await OpenAsync(address);
        var versions = await Task.WhenAll(ImportAsync(left, "left"), ImportAsync(right, "right"));
        Assert.Equal(Enumerable.Range(1, 2 * Each), versions.SelectMany(each => each).Order());
        var snapshot = await left.LoadSnapshotAsync();
        Assert.Equal((2 * Each, 2 * Each), (snapshot.Version, snapshot.Sources.Length));

        static async Task<List<int>> ImportAsync(ArchiveStore store, string name)
        {
            var versions = new List<int>();
            for (var number = 0; number < Each; number++)
            {
                var document = StoredDocuments.Lines($"{name}{number}.jsonl", "One.", "Two.");
                versions.Add((await store.ImportAsync(document)).Version);
            }

            return versions;
        }
    }

    [SkippableFact]
    public async Task AReaderNeverSeesHalfAnImport()
    {
        var address = await NewAddressAsync();
        await using var writer = await OpenAsync(address);
        await using var reader = await OpenAsync(address);
        var writing = Task.Run(async () =>
        {
            for (var round = 1; round <= 20; round++)
            {
                await writer.ImportTogetherAsync(
                    [StoredDocuments.Lines("a.jsonl", $"{round}"), StoredDocuments.Lines("b.jsonl", $"{round}")]);
            }
        });
        Snapshot? last = null;
        while (!writing.IsCompleted)
        {
            last = await reader.LoadSnapshotAsync(last);
            var texts = last.Summaries.Select(summary => summary.Text).ToArray();
            Assert.Equal(last.Version == 0 ? [] : [$"{last.Version}", $"{last.Version}"], texts);
        }

        await writing;
    }

    [SkippableFact]
    public async Task AnImportByAnotherProgramIsWatched()
    {
        var address = await NewAddressAsync();
        await using var watching = await OpenAsync(address);
        await using var importing = await OpenAsync(address);
        await using var versions = watching.WatchAsync().GetAsyncEnumerator();
        await versions.MoveNextAsync();
        var next = versions.MoveNextAsync().AsTask();
        await importing.ImportAsync(StoredDocuments.Lines("a.jsonl", "One."));
        Assert.True(await next);
        Assert.Equal(1, versions.Current);
    }

    [SkippableFact]
    public async Task AStoreOfANewerProgramIsRefused()
    {
        var address = await NewAddressAsync();
        await using (await OpenAsync(address))
        {
            await ExecuteAsync(
                address,
                """INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('9_Later', '99')""");
        }

        var refusal = await Assert.ThrowsAsync<StoreException>(() => OpenAsync(address));
        Assert.Contains("newer version of this program", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("9_Later", refusal.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task AnImportWaitsForAnotherButNotForEver()
    {
        var address = await NewAddressAsync() with { LockTimeout = TimeSpan.FromMilliseconds(100) };
        await using var impatient = await OpenAsync(address);
        await using var patient = await OpenAsync(address with { LockTimeout = TimeSpan.FromMinutes(1) });
        Task<ImportOutcome> waiting;
        await using (await HoldAsync(address, Lock))
        {
            waiting = patient.ImportAsync(StoredDocuments.Lines("a.jsonl", "One."));
            var refusal = await Assert.ThrowsAsync<StoreException>(
                () => impatient.ImportAsync(StoredDocuments.Lines("b.jsonl", "One.")));
            Assert.Contains("locked", refusal.Message, StringComparison.Ordinal);
            Assert.Equal(0, (await impatient.LoadSnapshotAsync()).Version);
            Assert.False(waiting.IsCompleted);
        }

        Assert.Equal(1, (await waiting).Version);
    }

    [SkippableFact]
    public async Task AnyChangesLeaveWhatTheyLeaveInMemory()
    {
        // The server is asked for first: what skips the test must not come from within the rounds.
        await NewAddressAsync();
        await Change.Array[1, 8].SampleAsync(
            async changes =>
            {
                await using var memory = ArchiveStore.InMemory(StoppedClock.AtNoon);
                await using var store = await NewStoreAsync(StoppedClock.AtNoon);
                Snapshot? snapshot = null;
                foreach (var change in changes)
                {
                    await change(memory);
                    await change(store);
                    snapshot = await store.LoadSnapshotAsync(snapshot);
                    StoredDocuments.AssertSame(await memory.LoadSnapshotAsync(), snapshot);
                }

                StoredDocuments.AssertSame(snapshot!, await store.LoadSnapshotAsync());
                foreach (var source in snapshot!.Sources)
                {
                    Assert.Equal(await memory.ReadBytesAsync(source.Name), await store.ReadBytesAsync(source.Name));
                }
            },
            iter: 20,
            threads: 1);
    }

    protected static Task<ArchiveStore> OpenAsync(StoreAddress address) =>
        ArchiveStore.OpenAsync(address, StoppedClock.AtNoon);

    protected override async Task<ArchiveStore> NewStoreAsync(TimeProvider clock) =>
        await ArchiveStore.OpenAsync(await NewAddressAsync(), clock);

    /// <summary>Runs a statement past the store.</summary>
    protected abstract Task ExecuteAsync(StoreAddress address, string statement);
}
