using RightsGraph.Archive.Readers;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Archive.Readers;

/// <summary>
/// Documents as large as the limits allow. Each is read in a fraction of a second; work that grows with the square of
/// the size would take hours, so a minute tells one from the other on any machine.
/// </summary>
public sealed class LargeDocumentTests
{
    private const int Million = 1_000_000;

    [Fact]
    public async Task AHundredThousandBulletsAreRead()
    {
        string[] kinds = ["• Kenya in 2014", "• 2014-04-14\n  Text.", "• May 1, 2013"];
        var bullets = Enumerable.Range(0, 100_000).Select(number => kinds[number % kinds.Length]);
        var page = Reader.Taken(await ReadAsync("page.txt", string.Join('\n', bullets)));
        Assert.Equal((33_334, 66_666), (page.Summaries.Count, page.Entries.Count));
    }

    [Fact]
    public async Task AMillionLinesUnderOneBulletAreRead()
    {
        var page = Reader.Taken(
            await ReadAsync("page.txt", "• Kenya" + string.Concat(Enumerable.Repeat("\n\na", Million / 2))));
        Assert.Equal("Kenya".Length + (3 * (Million / 2)), Assert.Single(page.Summaries).Text!.Length);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("Apr ")]
    [InlineData("Apr 1, ")]
    [InlineData("2")]
    [InlineData("2011,")]
    [InlineData("20112011,500 ")]
    [InlineData("• ")]
    [InlineData("- ")]
    [InlineData("The Republic of the ")]
    [InlineData("South ")]
    [InlineData("Saint Vincent and the ")]
    [InlineData("Democratic-People’s-Republic-of-")]
    [InlineData("Congolese ")]
    [InlineData("'")]
    [InlineData(",")]
    [InlineData("é")]
    [InlineData("e\u0301")]
    [InlineData("\u0301")]
    [InlineData("https://")]
    [InlineData("ش")]
    [InlineData("人")]
    [InlineData("😀")]
    public async Task AHostileLineOfAMegabyteIsReadOrRefused(string part)
    {
        const int Room = ReadLimits.LineBytes - 100;
        var line = string.Concat(Enumerable.Repeat(part, Room / System.Text.Encoding.UTF8.GetByteCount(part)));
        foreach (var bullet in new[] { "• Kenya ", "• Apr 1", "• 1 April" })
        {
            var page = await ReadAsync("page.txt", $"{bullet}{line} x\n{line}\n• Kenya");
            Assert.True(page.Document is not null || page.Refusals is [{ Line: 1 }]);
        }
    }

    [Theory]
    [InlineData("country")]
    [InlineData("url")]
    [InlineData("language")]
    [InlineData("retrieved")]
    [InlineData("title")]
    [InlineData("unknown")]
    public async Task AFrontMatterValueOfAMegabyteIsReadOrRefused(string key)
    {
        foreach (var part in new[] { "a", "a-", "the ", "https://a.", "1 ", "%", "[" })
        {
            var value = string.Concat(Enumerable.Repeat(part, Million / part.Length));
            var outcome = await ReadAsync("page.txt", $"---\n{key}: {value}\n---\n• Kenya");
            Assert.True(outcome.Document is not null || outcome.Refusals[0].Line == 2);
        }
    }

    [Theory]
    [InlineData("", "[", "")]
    [InlineData("", "{\"a\":", "")]
    [InlineData("{\"a\": [", "0,", "0]}")]
    [InlineData("{", "\"a\": 1,", "\"a\": 1}")]
    [InlineData("{\"country\": \"", "the ", "\"}")]
    [InlineData("{\"country\": \"", "a", "\"}")]
    [InlineData("{\"type\": \"", "\\u0041", "\"}")]
    [InlineData("{\"type\": \"entry\", \"country\": \"Kenya\", \"date\": \"", "2014-", "\"}")]
    [InlineData(
        "{\"type\": \"entry\", \"country\": \"Kenya\", \"date\": \"2014-01-01\", \"url\": \"https://",
        "a.",
        "\"}")]
    [InlineData(
        "{\"type\": \"entry\", \"country\": \"Kenya\", \"date\": \"2014-01-01\", \"language\": \"en",
        "-aa",
        "\"}")]
    [InlineData("{\"type\": \"summary\", \"country\": \"Kenya\", \"text\": \"", "2011", "\"}")]
    [InlineData("{\"type\": \"summary\", \"country\": \"Kenya\", \"text\": \"x\", \"year\": ", "9", "}")]
    public async Task AHostileJsonLineOfAMegabyteIsReadOrRefused(string head, string part, string tail)
    {
        var line = head + string.Concat(Enumerable.Repeat(part, Million / part.Length)) + tail;
        var outcome = await ReadAsync("lines.jsonl", line);
        Assert.True(outcome.Refusals.Count == 1 || outcome.Document is not null);
    }

    [Fact]
    public async Task AnObjectOfManyMembersIsRead()
    {
        var members = string.Concat(Enumerable.Range(0, 60_000).Select(number => $"\"\\u0061{number}\": 0,"));
        var line = $$"""{{{members}} "type": "summary", "country": "Kenya", "text": "Text.", "language": "en"}""";
        Assert.Single(Reader.Taken(await ReadAsync("lines.jsonl", line)).Summaries);
    }

    [Fact]
    public async Task AHundredThousandBadLinesAreRefusedOneByOne() =>
        Assert.Equal(
            100_000,
            (await ReadAsync(
                "lines.jsonl",
                string.Concat(Enumerable.Repeat("{\"type\": \"x\"}\n", 100_000)))).Refusals.Count);

    private static Task<ReadOutcome> ReadAsync(string name, string content) =>
        Task.Run(() => Reader.Read(name, content)).WaitAsync(Eventually.Deadline);
}
