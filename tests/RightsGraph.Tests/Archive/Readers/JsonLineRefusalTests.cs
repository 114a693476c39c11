namespace RightsGraph.Tests.Archive.Readers;

public sealed class JsonLineRefusalTests
{
    private const string Shape = "expected {\"type\": \"summary\" or \"entry\", \"country\": …, …}";

    private const string Half = "the line escapes half of a surrogate pair, which is no character";

    [Theory]
    [InlineData("""{"country": "Kenya", "text": "x"}""", "'type' is missing")]
    [InlineData("""{"type": 1, "country": "Kenya", "text": "x"}""", "'type' is no text; expected a JSON string")]
    [InlineData("""{"type": "Entries", "country": "Kenya"}""", "'type' is 'Entries'; expected summary or entry")]
    [InlineData("""{"type": "summary", "text": "x"}""", "'country' is missing")]
    [InlineData("""{"type": "summary", "country": null, "text": "x"}""", "'country' is missing")]
    [InlineData("""{"type": "summary", "country": " ", "text": "x"}""", "'country' is empty")]
    [InlineData(
        """{"type": "summary", "country": {"name": "Kenya"}, "text": "x"}""",
        "'country' is no text; expected a JSON string")]
    [InlineData(
        """{"type": "summary", "country": ["Kenya", "Atlantis"], "text": "x"}""",
        "unknown country 'Atlantis'; expected an English name or an ISO 3166-1 code")]
    [InlineData("""{"type": "summary", "country": [], "text": "x"}""", "'country' is empty")]
    [InlineData(
        """{"type": "summary", "country": "Kazachstan", "text": "x"}""",
        "unknown country 'Kazachstan'; did you mean Kazakhstan?")]
    [InlineData(
        """{"type": "summary", "country": "Atlantis", "text": "x"}""",
        "unknown country 'Atlantis'; expected an English name or an ISO 3166-1 code")]
    [InlineData("""{"type": "summary", "country": "Kenya"}""", "'text' is missing")]
    [InlineData("""{"type": "summary", "country": "Kenya", "text": null}""", "'text' is missing")]
    [InlineData("""{"type": "summary", "country": "Kenya", "text": " \n\t"}""", "'text' is empty")]
    [InlineData("""{"type": "summary", "country": "Kenya", "text": 5}""", "'text' is no text; expected a JSON string")]
    [InlineData("""{"type": "entry", "country": "Kenya"}""", "'date' is missing")]
    [InlineData(
        """{"type": "entry", "country": "Kenya", "date": "Apr 14, 2014"}""",
        "'Apr 14, 2014' is no date; expected a day such as 2014-04-14")]
    [InlineData(
        """{"type": "entry", "country": "Kenya", "date": "2014-02-30"}""",
        "'2014-02-30' is no date; expected a day such as 2014-04-14")]
    [InlineData(
        """{"type": "entry", "country": "Kenya", "date": "2014-13-01"}""",
        "'2014-13-01' is no date; expected a day such as 2014-04-14")]
    [InlineData(
        """{"type": "entry", "country": "Kenya", "date": "2014-04-14T25:00:00Z"}""",
        "'2014-04-14T25:00:00Z' is no date; expected a day such as 2014-04-14")]
    [InlineData(
        """{"type": "entry", "country": "Kenya", "date": 20140414}""",
        "'date' is no text; expected a JSON string")]
    [InlineData(
        """{"type": "entry", "country": "Kenya", "date": "2014-04-14", "kind": "GOSSIP"}""",
        "'kind' is 'GOSSIP'; expected one of NEWS, REPORT, LETTER, DISPATCH, COMMENTARY, STATEMENT, UNKNOWN")]
    public void AFieldThatIsMissingOrWrongIsNamed(string line, string reason) =>
        Assert.Equal(("lines.jsonl", 1, reason), Facts(Reader.LineRefusal(line)));

    [Theory]
    [InlineData("\"year\": 0", "'year' is no year; expected a whole number from 1 to 9999")]
    [InlineData("\"year\": 10000", "'year' is no year; expected a whole number from 1 to 9999")]
    [InlineData("\"year\": 2014.5", "'year' is no year; expected a whole number from 1 to 9999")]
    [InlineData("\"year\": 99999999999", "'year' is no year; expected a whole number from 1 to 9999")]
    [InlineData("\"year\": \"2014/15\"", "'year' is no year; expected a whole number from 1 to 9999")]
    [InlineData(
        "\"url\": \"java\\nscript:alert(1)\"",
        "'java script:alert(1)' is no web address; expected one that begins with https:// or http://")]
    [InlineData(
        "\"url\": \"file:///etc/passwd\"",
        "'file:///etc/passwd' is no web address; expected one that begins with https:// or http://")]
    [InlineData(
        "\"url\": \"javascript:alert(1)\"",
        "'javascript:alert(1)' is no web address; expected one that begins with https:// or http://")]
    [InlineData(
        "\"language\": \"Englische\"",
        "'Englische' is no language tag; expected BCP 47, for instance en or pt-BR")]
    [InlineData("\"title\": {}", "'title' is no text; expected a JSON string")]
    [InlineData("\"id\": 5", "'id' is no text; expected a JSON string")]
    [InlineData("\"title\": \"a\\u0000b\"", "'title' holds a NUL character, which no text does")]
    [InlineData("\"title\": \"\\ud800\"", Half)]
    [InlineData("\"title\": \"\\udc00\\ud800\"", Half)]
    [InlineData("\"\\ud800\": 1", Half)]
    [InlineData("\"\\ud800\": 1, \"\\ud801\": 1, \"\\ud800\": 1", Half)]
    public void AFieldThatMayBeAbsentMustStillBeRightWhereItStands(string field, string reason) =>
        Assert.Equal(
            ("lines.jsonl", 1, reason),
            Facts(Reader.LineRefusal($$"""{"type": "summary", "country": "Kenya", "text": "x", {{field}}}""")));

    [Theory]
    [InlineData("{")]
    [InlineData("type: summary")]
    [InlineData("{'type': 'summary'}")]
    [InlineData("{\"type\": \"summary\",}")]
    [InlineData("{\"type\": \"summary\"} {}")]
    [InlineData("// a comment")]
    [InlineData("{\"type\": \"summary\", \"type\": \"summary\"}")]
    [InlineData("{\"type\": \"summary\", \"x\": {\"a\": 1, \"\\u0061\": 2}}")]
    [InlineData("{\"a\": \"tab\tinside\"}")]
    public void ALineThatIsNotJsonIsRefused(string line)
    {
        var message = Reader.LineRefusal(line).Message;
        Assert.StartsWith("the line is not JSON, or names a field twice", message, StringComparison.Ordinal);
        Assert.EndsWith(Shape, message, StringComparison.Ordinal);
    }

    [Fact]
    public void JsonNestedBeyondReasonIsRefused() =>
        Assert.Equal(1, Reader.LineRefusal($"{{\"a\": {new string('[', 100_000)}").Line);

    [Theory]
    [InlineData("[]")]
    [InlineData("\"summary\"")]
    [InlineData("2014")]
    [InlineData("null")]
    public void JsonThatIsNoObjectIsRefused(string line) =>
        Assert.Equal($"the line is JSON but no object; {Shape}", Reader.LineRefusal(line).Message);

    [Fact]
    public void OfSeveralFaultsInALineTheFirstIsNamed() =>
        Assert.Equal(
            "'type' is 'x'; expected summary or entry",
            Reader.LineRefusal("""{"type": "x", "country": "Atlantis", "url": "y"}""").Message);

    private static (string Document, int? Line, string Message) Facts(RightsGraph.Archive.Readers.Refusal refusal) =>
        (refusal.Document, refusal.Line, refusal.Message);
}
