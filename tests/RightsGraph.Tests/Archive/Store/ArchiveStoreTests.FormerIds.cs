using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Store;
using RightsGraph.Tests.Archive.Exports;

namespace RightsGraph.Tests.Archive.Store;

/// <summary>How what cites a record finds it after another reading of its document.</summary>
public abstract partial class ArchiveStoreTests
{
    private static readonly RecordId Old = RecordId.From("old");
    private static readonly RecordId Older = RecordId.From("older");

    [SkippableFact]
    public async Task AnIdThatAnotherReadingDidAwayWithLeadsToTheRecordInItsPlace()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        foreach (var id in new[] { Older, Old })
        {
            await store.ImportAsync(A with { Entries = [A.Entries[0] with { Id = id, Title = null }] });
        }

        await store.ImportAsync(A);
        var snapshot = await store.LoadSnapshotAsync();
        Assert.Equal(A.Entries[0].Id, snapshot.FindSuccessor(Old)?.Id);
        Assert.Equal(A.Entries[0].Id, snapshot.FindSuccessor(Older)?.Id);
        Assert.Null(snapshot.FindSuccessor(A.Entries[0].Id));
        Assert.Null(snapshot.FindDocument(Old));

        // Reading it once more changes nothing, and an export tells of it.
        Assert.Single((await store.ImportAsync(A)).Unchanged);
        var copy = await Exported.ImportAsync(await Exported.OfAsync(store));
        StoredDocuments.AssertHeld(await copy.LoadSnapshotAsync(), await HeldAsync());
        Assert.Equal(A.Entries[0].Id, (await copy.LoadSnapshotAsync()).FindSuccessor(Older)?.Id);

        async Task<ParsedDocument> HeldAsync()
        {
            var held = await store.LoadSnapshotAsync();
            return A with { Entries = held.Entries, Summaries = held.Summaries };
        }
    }

    [SkippableFact]
    public async Task AnIdThatComesBackIsItsOwnAgain()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        var other = A with { Entries = [A.Entries[0] with { Id = Old }] };
        await store.ImportAsync(A);
        await store.ImportAsync(other);
        await store.ImportAsync(A);
        var snapshot = await store.LoadSnapshotAsync();
        Assert.Equal(A.Entries[0].Id, snapshot.FindSuccessor(Old)?.Id);
        Assert.Equal(A.Entries[0].Id, snapshot.FindDocument(A.Entries[0].Id)?.Id);
        Assert.Equal([Old], snapshot.Entries[0].FormerIds);
    }

    [SkippableFact]
    public async Task ARecordThatChangesOftenKeepsItsNewestFormerIds()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        var ids = Enumerable.Range(0, FormerIds.MaxOfOneRecord).Select(number => RecordId.From($"{number}")).ToList();
        await store.ImportAsync(A with { Entries = [(Entry)(A.Entries[0] with { Id = Old }).WithFormerIds(ids)] });

        await store.ImportAsync(A);

        Assert.Equal([.. ids.Skip(1), Old], (await store.LoadSnapshotAsync()).Entries[0].FormerIds);
    }

    [SkippableFact]
    public async Task InAChangedDocumentOnlyWhatSaysMuchTheSameTakesAPlace()
    {
        var withdrawn = Reading("A journalist was beaten in the capital by the police.");
        var mended = Reading("A journalist was beaten in the capital by police.");
        var another = Reading("Parliament has passed a law on assemblies.");
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        await store.ImportAsync(withdrawn);
        await store.ImportAsync(mended);
        Assert.Equal(mended.Entries[0].Id, await SuccessorAsync(withdrawn));
        await store.ImportAsync(another);
        Assert.Null(await SuccessorAsync(withdrawn));
        Assert.Null(await SuccessorAsync(mended));

        static ParsedDocument Reading(string text) => StoredDocuments.Lines("a.jsonl", "One.", text);

        async Task<RecordId?> SuccessorAsync(ParsedDocument document) =>
            (await store.LoadSnapshotAsync()).FindSuccessor(document.Entries[0].Id)?.Id;
    }

    [SkippableFact]
    public async Task ARecordOfAnotherTypeOrDateTakesNoPlace()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        var entry = A.Entries[0];
        await store.ImportAsync(A with
        {
            Entries = [entry with { Id = Old, Date = entry.Date.AddDays(1) }],
            Summaries = [A.Summaries[0], A.Summaries[0] with { Id = Older, Text = entry.Text, Position = 2 }],
        });
        await store.ImportAsync(A);
        var snapshot = await store.LoadSnapshotAsync();
        Assert.Null(snapshot.FindSuccessor(Old));
        Assert.Null(snapshot.FindSuccessor(Older));
    }

    [SkippableFact]
    public async Task OfSeveralOfADayTheMostAlikeTakesThePlace()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        string[] texts = ["alpha beta gamma", "delta epsilon zeta", "eta theta iota", "kappa lambda mu"];
        var read = StoredDocuments.Lines("a.jsonl", [.. texts.SelectMany(text => new[] { "One.", text })]);
        var former = texts.Select(text => RecordId.From(text)).ToArray();
        await store.ImportAsync(read with
        {
            Entries =
            [
                .. read.Entries.Select((entry, index) => entry with { Id = former[index], Ordinal = 100 - index }),
            ],
        });
        await store.ImportAsync(read);
        var snapshot = await store.LoadSnapshotAsync();
        Assert.Equal(
            read.Entries.Select(entry => entry.Id), former.Select(id => snapshot.FindSuccessor(id)!.Id));
    }

    [SkippableFact]
    public async Task ASourceThatAnEarlierProgramReadIsMarkedOnceItIsReadAgain()
    {
        await using var store = await NewStoreAsync(StoppedClock.AtNoon);
        await store.ImportAsync(A with { Source = A.Source with { Reader = 0 } });
        Assert.Equal(0, Assert.Single(await store.ReadSourcesAsync()).Reader);
        var before = await store.LoadSnapshotAsync();
        var outcome = await store.ImportAsync(A);
        Assert.Equal((1, "a.jsonl"), (outcome.Version, Assert.Single(outcome.Unchanged)));
        Assert.Equal(DocumentReader.Version, Assert.Single(await store.ReadSourcesAsync()).Reader);
        Assert.Same(before, await store.LoadSnapshotAsync(before));
        await store.ImportAsync(B);
        var after = await store.LoadSnapshotAsync(before);
        Assert.Same(before.FindDocument(A.Entries[0].Id), after.FindDocument(A.Entries[0].Id));
    }
}
