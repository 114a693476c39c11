using System.Text.Json;
using CsCheck;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Tests.Archive.Readers;

namespace RightsGraph.Tests.Archive.Snapshots;

public sealed class SnapshotTests
{
    private static readonly ParsedDocument First = Reader.Taken(Reader.Read(
        "a.jsonl",
        """
        {"type": "summary", "country": "Kenya", "text": "a1", "language": "en"}
        {"type": "entry", "country": "Kenya", "date": "2014-01-01", "text": "a2", "language": "en"}
        {"type": "summary", "country": "Chad", "text": "a3", "language": "en"}
        {"type": "entry", "country": "Chad", "date": "2014-03-01", "text": "a4", "language": "en"}
        {"type": "summary", "country": "Kenya", "text": "a5", "language": "en"}
        {"type": "entry", "country": "Kenya", "date": "2014-01-01", "text": "a6", "language": "en"}
        """));

    private static readonly ParsedDocument Second = Reader.Taken(Reader.Read(
        "B.jsonl",
        """
        {"type": "summary", "country": "Kenya", "text": "b1", "language": "en"}
        {"type": "entry", "country": "Kenya", "date": "2014-01-01", "text": "b2", "language": "en"}
        {"type": "entry", "country": "Kenya", "date": "2014-02-01", "text": "b3", "language": "en"}
        """));

    private static readonly Snapshot Both = SnapshotOf(First, Second);

    [Fact]
    public void SummariesComeByCountryNameThenDocumentThenPosition() =>
        Assert.Equal(["a3", "b1", "a1", "a5"], Both.Summaries.Select(summary => summary.Text));

    [Fact]
    public void EntriesComeNewestFirstAndThoseOfADayAsInTheirDocuments() =>
        Assert.Equal(["a4", "b3", "b2", "a2", "a6"], Both.Entries.Select(entry => entry.Text));

    [Fact]
    public void RecordsOfManySourcesComeInTheDefaultOrdersAndByTitle() => Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 4], Gen.Bool).Array[0, 30].Sample(
            records =>
            {
                var sources = records.Index().GroupBy(
                    record => $"{(char)('z' - record.Item.Item1)}.jsonl",
                    record => LineOf(record.Item, record.Index));
                var snapshot = SnapshotOf(
                    [.. sources.Select(lines => Reader.Taken(Reader.Read(lines.Key, string.Join('\n', lines))))]);
                Assert.Equal(snapshot.Summaries.Reverse().Order(DefaultOrders.Summaries), snapshot.Summaries);
                Assert.Equal(snapshot.Entries.Reverse().Order(DefaultOrders.Entries), snapshot.Entries);
                Assert.Equal(
                    snapshot.Entries.OrderBy(entry => entry.Title, StringComparer.Ordinal),
                    snapshot.EntriesByTitle.Ascending);
                Assert.Equal(
                    snapshot.Entries.OrderByDescending(entry => entry.Title, StringComparer.Ordinal),
                    snapshot.EntriesByTitle.Descending);
            },
            iter: 100,
            threads: 1);

    [Fact]
    public void CountriesComeByNameAndOnlyTheCoveredOnes() =>
        Assert.Equal(["Chad", "Kenya"], Both.Countries.Select(country => country.Name));

    [Fact]
    public void SourcesComeByNameInOrdinalOrder() =>
        Assert.Equal(["B.jsonl", "a.jsonl"], Both.Sources.Select(source => source.Name));

    [Fact]
    public void DocumentsAreTheSummariesAndThenTheEntries() =>
        Assert.Equal([.. Both.Summaries, .. Both.Entries], Both.Documents);

    [Fact]
    public void TheOrderInWhichRecordsComeInDoesNotMatter()
    {
        var other = SnapshotOf(Second, First);
        Assert.Equal(Both.Documents, other.Documents);
        Assert.Equal<Source>(Both.Sources, other.Sources);
    }

    [Fact]
    public void TheFingerprintTellsArchivesOfOtherDocumentsApartAndNoOthers()
    {
        var renamed = First with { Source = First.Source with { Name = "c.jsonl" } };
        var rewritten = First with { Source = First.Source with { Sha256 = Second.Source.Sha256 } };
        Snapshot[] others =
            [SnapshotOf(), SnapshotOf(First), SnapshotOf(renamed, Second), SnapshotOf(rewritten, Second)];
        Assert.Equal(Both.Fingerprint, SnapshotOf(Second, First).Fingerprint);
        Assert.Distinct([Both.Fingerprint, .. others.Select(other => other.Fingerprint)]);
    }

    [Fact]
    public void ACountryHoldsItsOwnRecordsInTheSameOrders()
    {
        var kenya = Both.HoldingsOf(CountryTable.Default.FindByCode("KEN")!);
        Assert.Equal(["b1", "a1", "a5"], kenya.Summaries.Select(summary => summary.Text));
        Assert.Equal(["b3", "b2", "a2", "a6"], kenya.Entries.Select(entry => entry.Text));
        Assert.True(kenya.IsCovered);
    }

    [Fact]
    public void ACountryThatTheArchiveDoesNotCoverHoldsNothing() =>
        Assert.All(CountryTable.Default.All.Except(Both.Countries), country =>
        {
            var held = Both.HoldingsOf(country);
            Assert.Same(country, held.Country);
            Assert.False(held.IsCovered || held.Summaries.Length > 0 || held.Entries.Length > 0);
        });

    [Fact]
    public void ACountryIsCoveredByASummaryAloneAndByAnEntryAlone()
    {
        var snapshot = SnapshotOf(Reader.Lines(
            """{"type": "summary", "country": "Uganda", "text": "x", "language": "en"}""",
            """{"type": "entry", "country": "Kenya", "date": "2014-01-01", "title": "T"}"""));
        Assert.Equal(["KEN", "UGA"], snapshot.Countries.Select(country => country.Code));
    }

    [Fact]
    public void EveryRecordAndSourceIsFoundByItsId()
    {
        Assert.All(Both.Documents, document => Assert.Same(document, Both.FindDocument(document.Id)));
        Assert.Equal(
            Enumerable.Range(0, 9).Cast<int?>(), Both.Documents.Select(document => Both.IndexOf(document.Id)));
        Assert.All(Both.Sources, source => Assert.Same(source, Both.FindSource(source.Id)));
    }

    [Fact]
    public void AnIdOfNothingFindsNothing()
    {
        Assert.Null(Both.FindDocument(default));
        Assert.Null(Both.IndexOf(default));
        Assert.Null(Both.FindDocument(First.Source.Id));
        Assert.Null(Both.FindSource(First.Summaries[0].Id));
    }

    private static string LineOf((int Source, int Country, int Title, bool IsEntry) record, int number)
    {
        string[] countries = ["CIV", "TCD", "USA"];
        string?[] titles = [null, "b", "B", "a", "É"];
        return JsonSerializer.Serialize(new
        {
            type = record.IsEntry ? "entry" : "summary",
            country = countries[record.Country],
            title = titles[record.Title],
            date = record.IsEntry ? $"2014-01-{record.Title + 1:00}" : null,
            text = $"{number}",
            language = "en",
        });
    }

    private static Snapshot SnapshotOf(params ParsedDocument[] documents) => new(
        1,
        Reader.ImportedAt,
        documents.Select(document => document.Source),
        documents.SelectMany(document => document.Summaries).Reverse(),
        documents.SelectMany(document => document.Entries).Reverse());
}
