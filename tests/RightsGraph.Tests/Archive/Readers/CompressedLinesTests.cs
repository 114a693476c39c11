using System.Globalization;
using static RightsGraph.Tests.Archive.Readers.JsonLinesDocumentTests;

namespace RightsGraph.Tests.Archive.Readers;

public sealed class CompressedLinesTests
{
    private const string Damaged = "the gzip data is damaged or ends too early; compress the file again";

    private static readonly string Lines = string.Join('\n', Enumerable.Range(1, 200).Select(number =>
        Summary($"Text {number * 7919 % 1000}.", $"\"language\": \"en\", \"id\": \"{number}\"")));

    private static readonly byte[] Whole = Gzip.Compress(Lines);

    [Fact]
    public void ACompressedDocumentReadsAsThePlainOne()
    {
        var compressed = Reader.Taken(Reader.Read("lines.jsonl.gz", Whole));
        var plain = Reader.Taken(Reader.Read("lines.jsonl", Lines));
        Assert.Equal(200, compressed.Summaries.Count);
        Assert.Equal(
            plain.Summaries.Select(summary => (summary.Text, summary.Lines, summary.Position)),
            compressed.Summaries.Select(summary => (summary.Text, summary.Lines, summary.Position)));
    }

    [Fact]
    public void TheStoredBytesAndTheirHashAreThoseOfTheCompressedDocument()
    {
        var read = Reader.Taken(Reader.Read("lines.jsonl.gz", Whole));
        Assert.Same(Whole, read.Bytes);
        Assert.Equal(new RightsGraph.Archive.Readers.SourceDocument("x", Whole).Sha256, read.Source.Sha256);
    }

    [Fact]
    public void ABadLineIsRefusedWithItsNumberInThePlainText()
    {
        var outcome = Reader.Read("lines.jsonl.gz", Gzip.Compress($"{Summary("One.")}\n\nbad\n{Summary("Two.")}"));
        Assert.Equal(3, Assert.Single(outcome.Refusals).Line);
        Assert.Equal(2, outcome.Document!.Summaries.Count);
    }

    [Fact]
    public void ADocumentCutAnywhereIsRefused()
    {
        var cuts = Enumerable.Range(0, (Whole.Length / 10) + 1).Select(tenth => tenth * 10).Append(Whole.Length - 1);
        Assert.All(cuts.Where(cut => cut < Whole.Length), cut =>
        {
            var refusal = Reader.TheRefusal(Reader.Read("lines.jsonl.gz", Whole[..cut]));
            Assert.Equal(("lines.jsonl.gz", Damaged), (refusal.Document, refusal.Message));
            Assert.InRange(refusal.Line!.Value, 1, 200);
        });
    }

    [Fact]
    public void ADocumentWithOneWrongByteIsRefusedOrReadAsTheWholeOne()
    {
        for (var place = 0; place < Whole.Length; place++)
        {
            var bytes = Whole.ToArray();
            bytes[place] ^= (byte)(1 << (place % 8));
            var outcome = Reader.Read("lines.jsonl.gz", bytes);
            var wholeText = outcome.Refusals.Count == 0
                && outcome.Document!.Summaries.Select(summary => summary.Text)
                    .SequenceEqual(Reader.Lines(Lines).Summaries.Select(summary => summary.Text));
            Assert.True(
                outcome.Document is null || wholeText,
                string.Create(CultureInfo.InvariantCulture, $"byte {place} of {Whole.Length}"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"type\": \"summary\"}")]
    [InlineData("\u001f")]
    [InlineData("PK\u0003\u0004")]
    public void WhatIsNotGzipIsRefused(string content)
    {
        var refusal = Reader.TheRefusal(Reader.Read("lines.jsonl.gz", content));
        Assert.Equal(("lines.jsonl.gz", 1, Damaged), (refusal.Document, refusal.Line, refusal.Message));
    }

    [Fact]
    public void MembersOneBehindTheOtherAreOneDocument()
    {
        byte[] members =
        [
            .. Gzip.Compress(Summary("One.") + "\n" + Summary("Two.")[..20]),
            .. Gzip.Compress(Summary("Two.")[20..]),
            .. Gzip.Compress(""),
            .. Gzip.Compress("\n" + Summary("Three.")),
        ];
        Assert.Equal(
            ["One.", "Two.", "Three."],
            Reader.Taken(Reader.Read("lines.jsonl.gz", members)).Summaries.Select(summary => summary.Text));
    }

    [Fact]
    public void EveryFieldThatAHeaderMayHaveIsPassedOver()
    {
        var plain = Gzip.Compress(Summary("One."));
        byte[] header = [0x1F, 0x8B, 8, 0b11110, 0, 0, 0, 0, 0, 255, 3, 0, 1, 2, 3, (byte)'a', 0, (byte)'b', 0, 7, 7];
        byte[] bytes = [.. header, .. plain[10..]];
        Assert.Equal("One.", Assert.Single(Reader.Taken(Reader.Read("lines.jsonl.gz", bytes)).Summaries).Text);
        Assert.All(Enumerable.Range(0, header.Length), cut =>
            Assert.Equal(Damaged, Reader.TheRefusal(Reader.Read("lines.jsonl.gz", bytes[..cut])).Message));
    }

    [Fact]
    public void ADamagedSecondMemberRefusesTheDocument()
    {
        Assert.All([1, 2, 9, 10, 50, Whole.Length - 1], cut =>
        {
            byte[] members = [.. Whole, .. Whole[..cut]];
            Assert.Equal(Damaged, Reader.TheRefusal(Reader.Read("lines.jsonl.gz", members)).Message);
        });
    }

    [Fact]
    public void RubbishBehindTheDataIsRefused()
    {
        byte[] bytes = [.. Whole, .. "rubbish"u8];
        Assert.Equal(Damaged, Reader.TheRefusal(Reader.Read("lines.jsonl.gz", bytes)).Message);
    }

    [Fact]
    public void AnEmptyDocumentIsRefusedAsEmpty() =>
        Assert.StartsWith(
            "no record; ",
            Reader.TheRefusal(Reader.Read("lines.jsonl.gz", Gzip.Compress("\n"))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void ACompressedPageReadsAsThePlainOneAndADamagedOneIsRefused()
    {
        var bytes = Gzip.Compress("• Kenya\n• 2014-04-14\n  Text of Kenya.\n");
        var page = Reader.Taken(Reader.Read("page.txt.gz", bytes));
        Assert.Equal((1, "Text of Kenya.", bytes), (page.Summaries.Count, page.Entries[0].Text, page.Bytes));
        Assert.Equal(Damaged, Reader.TheRefusal(Reader.Read("page.txt.gz", bytes[..^1])).Message);
    }

    [Fact]
    public void ADocumentThatIsLongerThanTheReadersBufferIsReadWhereverItsMembersEnd()
    {
        // Bytes that do not compress fill the buffer, and the end of a member moves over its edge.
        for (var length = 65_400; length < 65_600; length += 3)
        {
            var noise = Convert.ToHexString(RandomBytes(length));
            byte[] members = [.. Gzip.Compress(Summary(noise[..length]) + "\n"), .. Gzip.Compress(Summary(noise))];
            var read = Reader.Taken(Reader.Read("lines.jsonl.gz", members));
            Assert.Equal([noise[..length], noise], read.Summaries.Select(summary => summary.Text));
        }
    }

    private static byte[] RandomBytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
