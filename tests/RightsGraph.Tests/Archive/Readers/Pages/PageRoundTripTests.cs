using System.Globalization;
using CsCheck;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers.Pages;

/// <summary>Records printed as a page, in any order of sections and kinds, with any bullet or none and in any style of
/// dates, must be read back as they were.</summary>
public sealed class PageRoundTripTests
{
    /// <summary>The whole, 100,000 pages, is run where RIGHTSGRAPH_PAGES says so.</summary>
    private static readonly int Rounds =
        int.TryParse(
            Environment.GetEnvironmentVariable("RIGHTSGRAPH_PAGES"), CultureInfo.InvariantCulture, out var rounds)
            ? rounds
            : 1_000;

    [Fact]
    public void APageIsReadBackAsItWasPrinted() => PageOfRecords.Any.Sample(
        page =>
        {
            var outcome = Reader.Read("page.txt", page.Text);
            var read = Reader.Taken(outcome);
            Document[] records = [.. read.Summaries, .. read.Entries];
            Assert.Equal(page.Records, records.OrderBy(record => record.Ordinal).Select(Expected));
            Assert.Equal(page.LeftOut, outcome.LeftOut.Sum(left => left.Lines.Last - left.Lines.First + 1));
        },
        iter: Rounds);

    private static ExpectedRecord Expected(Document record)
    {
        var entry = record as Entry;
        return new ExpectedRecord(
            entry?.Date,
            entry?.DatePrecision ?? DatePrecision.Day,
            entry?.Kind ?? EntryKind.Unknown,
            record.Title,
            record.Text,
            record.Lines);
    }
}
