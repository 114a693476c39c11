using System.Text;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers;

public sealed class JsonLinesDocumentTests
{
    private static readonly string Good = Summary("Good.");

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void BlankLinesAndAByteOrderMarkAreNoRecordsButLinesAreCounted(string lineEnd)
    {
        var lines = string.Join(lineEnd, "\uFEFF", Summary("One."), " \t", "", $"  {Summary("Two.")} ", "");
        var read = Reader.Taken(Reader.Read("lines.jsonl", lines));
        Assert.Equal(
            [("One.", 2), ("Two.", 5)],
            read.Summaries.Select(summary => (summary.Text!, summary.Lines.First)));
    }

    [Fact]
    public void ABadLineIsRefusedWithItsNumberAndTheGoodOnesAreTaken()
    {
        var outcome = Reader.Read(
            "lines.jsonl",
            $"{Summary("One.")}\nbad\n\n{Summary("Two.")}\n{{}}\n{Summary("Three.")}");
        Assert.Equal([2, 5], outcome.Refusals.Select(refusal => refusal.Line!.Value));
        Assert.Equal(["One.", "Two.", "Three."], outcome.Document!.Summaries.Select(summary => summary.Text));
        Assert.Equal([1, 2, 3], outcome.Document.Summaries.Select(summary => summary.Position));
    }

    [Fact]
    public void ALineThatIsNotUtf8IsRefusedAloneOfAllLines()
    {
        var line = Summary("Schön.");
        byte[] bytes = [.. Encoding.Latin1.GetBytes(line), (byte)'\n', .. Encoding.UTF8.GetBytes(line)];
        var outcome = Reader.Read("lines.jsonl", bytes);
        var refusal = Assert.Single(outcome.Refusals);
        Assert.Equal(
            (1, "the line is not valid UTF-8; save the document with that encoding"),
            (refusal.Line, refusal.Message));
        Assert.Equal((2, "Schön."), (outcome.Document!.Summaries[0].Lines.First, outcome.Document.Summaries[0].Text));
    }

    [Fact]
    public void ALineWithANulCharacterIsRefusedAloneOfAllLines()
    {
        var outcome = Reader.Read("lines.jsonl", $"{Good}\n{Summary("Bad\0.")}");
        var refusal = Assert.Single(outcome.Refusals);
        Assert.Equal((2, "the line holds a NUL character, which no text does"), (refusal.Line, refusal.Message));
        Assert.Single(outcome.Document!.Summaries);
    }

    [Fact]
    public void TenMegabytesOnOneLineAreRefusedAloneOfAllLines()
    {
        var outcome = Reader.Read(
            "lines.jsonl",
            $"{Good}\n{Summary(new string('a', 10_000_000))}\n{Summary("Last.")}");
        var refusal = Assert.Single(outcome.Refusals);
        Assert.Equal(2, refusal.Line);
        Assert.EndsWith("bytes; at most 1,048,576 are read", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, outcome.Document!.Summaries.Count);
    }

    [Fact]
    public void RefusalsComeInTheOrderOfTheLines()
    {
        var twice = Summary("x", "\"id\": \"a\"");
        var outcome = Reader.Read("lines.jsonl", $"{twice}\nbad\n{twice}\nbad\n{twice}");
        Assert.Equal([2, 3, 4, 5], outcome.Refusals.Select(refusal => refusal.Line!.Value));
        Assert.Equal("the id 'a' stands on line 1 already; expected one record an id", outcome.Refusals[1].Message);
    }

    [Fact]
    public void ABadLineLeavesItsIdToAGoodOne()
    {
        var (bad, good) = (Summary("Bad.", "\"id\": \"a\", \"year\": 0"), Summary("Good.", "\"id\": \"a\""));
        Assert.Equal("Good.", Assert.Single(Reader.Read("lines.jsonl", $"{bad}\n{good}").Document!.Summaries).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n \r\n\t\n")]
    public void ADocumentWithoutALineIsRefused(string content)
    {
        var refusal = Reader.TheRefusal(Reader.Read("lines.jsonl", content));
        Assert.Equal(("lines.jsonl", 1), (refusal.Document, refusal.Line));
        Assert.StartsWith("no record; expected a JSON object such as ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OfADocumentWithoutAGoodLineThereAreOnlyTheRefusals()
    {
        var outcome = Reader.Read("lines.jsonl", "bad\n\n{}");
        Assert.Null(outcome.Document);
        Assert.Equal([1, 3], outcome.Refusals.Select(refusal => refusal.Line!.Value));
    }

    [Fact]
    public void PositionsCountTheSummariesOfEachCountryInFileOrder()
    {
        var read = Reader.Lines(
            Summary("a", country: "Kenya"), Entry("2014-01-01", country: "Kenya"), Summary("b", country: "Chad"),
            Summary("c", country: "KEN"), Summary("d", country: "Republic of Kenya"), Summary("e", country: "Chad"));
        Assert.Equal(
            [("a", 1, 0), ("b", 1, 2), ("c", 2, 3), ("d", 3, 4), ("e", 2, 5)],
            read.Summaries.Select(summary => (summary.Text!, summary.Position, summary.Ordinal)));
        Assert.Equal(1, Assert.Single(read.Entries).Ordinal);
    }

    [Fact]
    public void TheSourceIsNamedAsTheDocument()
    {
        var source = Reader.Lines(Good).Source;
        Assert.Equal(
            ("lines.jsonl", Source.IdOf("lines.jsonl"), Reader.ImportedAt),
            (source.Name, source.Id, source.ImportedAt));
    }

    internal static string Summary(string text, string more = "\"language\": \"en\"", string country = "Kenya") =>
        $$"""{"type": "summary", "country": "{{country}}", "text": "{{text}}", {{more}}}""";

    /// <summary>By default with a title that is of no language.</summary>
    internal static string Entry(
        string date, string more = "\"language\": \"en\"", string country = "Kenya", string title = "2014") =>
        $$"""{"type": "entry", "country": "{{country}}", "date": "{{date}}", "title": "{{title}}", {{more}}}""";
}
