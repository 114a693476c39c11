using System.Globalization;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers;

/// <summary>What few sources say of a text, as JSON Lines have it.</summary>
public sealed class JsonLineDetailsTests
{
    private const string Start = "\"type\": \"entry\", \"date\": \"2014-04-14\", \"text\": \"x\", \"language\": \"en\"";

    [Fact]
    public void ATextHasWhatItsLineStates()
    {
        var entry = Entry("""
            "country": "Kenya", "countries": ["Kenya", "UGA", " Republic of Kenya ", "tz"],
            "topics": ["Torture", " Press freedom ", "Torture", "", null], "authors": "N. N.",
            "publisher": " CPJ ", "updatedAt": "2015-01-02T03:04:05.678+02:00",
            "attachments": [
            {"url": "/a.pdf", "mediaType": "application/pdf", "title": "Full"}, "https://example.org/b"],
            "extra": [{"name": "a", "value": 1}, {"b": "c", "d": [true]}]
            """);
        Assert.Equal(["KEN", "UGA", "TZA"], entry.Countries.Select(country => country.Code));
        Assert.Equal(["Torture", "Press freedom"], entry.Topics);
        Assert.Equal(["N. N."], entry.Authors);
        Assert.Equal("CPJ", entry.Publisher);
        Assert.Equal(new DateTimeOffset(2015, 1, 2, 1, 4, 5, TimeSpan.Zero), entry.UpdatedAt);
        Assert.Equal(
            [new Attachment("/a.pdf", "application/pdf", "Full"), new Attachment("https://example.org/b")],
            entry.Attachments);
        Assert.Equal([new("a", "1"), new("b", "c"), new("d", "[true]")], entry.Extra);
    }

    [Theory]
    [InlineData("\"country\": \"Kenya\"")]
    [InlineData("\"country\": \"Kenya\", \"topics\": [], \"authors\": null, \"publisher\": \" \", \"extra\": {}")]
    [InlineData("\"countries\": [\"Kenya\"], \"attachments\": [], \"updatedAt\": null, \"unknown\": \"\"")]
    public void ALineThatSaysNoneOfItCostsNothing(string rest)
    {
        var entry = Entry(rest);
        Assert.Null(entry.Details);
        Assert.Equal("KEN", Assert.Single(entry.Countries).Code);
    }

    [Theory]
    [InlineData("2014-04-14", null, DatePrecision.Day, "2014-04-14")]
    [InlineData("2014-04", null, DatePrecision.Month, "2014-04-01")]
    [InlineData("2014", null, DatePrecision.Year, "2014-01-01")]
    [InlineData("2014-04-01", "month", DatePrecision.Month, "2014-04-01")]
    [InlineData("2014-01-01", "YEAR", DatePrecision.Year, "2014-01-01")]
    [InlineData("2014-01", "YEAR", DatePrecision.Year, "2014-01-01")]
    [InlineData("2014-04-14", "DAY", DatePrecision.Day, "2014-04-14")]
    public void ADateIsAsPreciseAsItsSourceSays(
        string date, string? precision, DatePrecision expected, string first)
    {
        var stated = precision is null ? "" : $"\"datePrecision\": \"{precision}\", ";
        var entry = Assert.Single(Reader.Lines(
            $$"""{"type": "entry", "country": "KE", "date": "{{date}}", {{stated}}"text": "x"}""").Entries);
        Assert.Equal(
            (expected, first),
            (entry.DatePrecision, entry.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("\"country\": \"KE\", \"countries\": [\"Kenya\", \"Atlantis\"]",
        "unknown country 'Atlantis'; expected an English name or an ISO 3166-1 code")]
    [InlineData("\"country\": \"KE\", \"topics\": [1]", "'topics' is no text; expected a JSON string")]
    [InlineData("\"country\": \"KE\", \"updatedAt\": \"yesterday\"",
        "'updatedAt' is 'yesterday'; expected a day such as 2014-04-14 or a moment such as 2014-04-14T12:30:00Z")]
    [InlineData("\"country\": \"KE\", \"attachments\": [{\"title\": \"a\"}]", "an item of 'attachments' has no 'url'")]
    [InlineData("\"country\": \"KE\", \"attachments\": \"javascript:alert(1)\"",
        "'javascript:alert(1)' is no web address; expected one that begins with https:// or http://")]
    [InlineData("\"country\": \"KE\", \"extra\": [1]",
        "an item of 'extra' is no object; expected {\"name\": …, \"value\": …}")]
    [InlineData("\"country\": \"KE\", \"mine\": \"a\\u0000b\"", "'extra' holds a NUL character, which no text does")]
    [InlineData("\"country\": \"KE\", \"datePrecision\": \"WEEK\"",
        "'datePrecision' is 'WEEK'; expected one of DAY, MONTH, YEAR")]
    [InlineData("\"country\": \"KE\", \"datePrecision\": \"MONTH\"",
        "'datePrecision' is MONTH, which '2014-04-14' does not fit; expected the first day of what is known")]
    [InlineData("\"countries\": []", "'country' is missing")]
    public void WhatStandsMustBeRight(string rest, string reason) =>
        Assert.Equal(reason, Reader.LineRefusal($"{{{Start}, {rest}}}").Message);

    [Theory]
    [InlineData("")]
    [InlineData(", \"title\": \" \", \"text\": null")]
    [InlineData(", \"url\": \"https://example.org\"")]
    public void AnEntryNeedsATitleOrAText(string rest) => Assert.Equal(
        "an entry has neither 'title' nor 'text'; expected one of them",
        Reader.LineRefusal($$"""{"type": "entry", "country": "KE", "date": "2014-04-14"{{rest}}}""").Message);

    [Fact]
    public void MembersThatNoFieldTakesAreKeptInTheirOrderWhateverTheirType()
    {
        var summary = Assert.Single(Reader.Lines("""
            {"type": "summary", "country": "KE", "text": "x", "b": {"c": [1, null]}, "\u0061": "é",
             "date": "2014-01-01", "n": 1.50, "t": true, "nothing": null, "blank": " "}
            """.ReplaceLineEndings("")).Summaries);
        Assert.Equal(
            [
                new("b", "{\"c\": [1, null]}"), new("a", "é"), new("date", "2014-01-01"), new("n", "1.50"),
                new("t", "true"),
            ],
            summary.Extra);
    }

    [Fact]
    public void EachUnknownMemberIsToldOnceADocumentWithTheLikeliestRightName()
    {
        var outcome = Reader.Read("a.jsonl", """
            {"type": "summary", "country": "KE", "text": "x", "langauge": "en", "tags": ["a"]}
            {"type": "summary", "country": "KE", "text": "y", "langauge": "en", "Topics": ["a"], "xyzzy": 1}
            """);
        Assert.Empty(outcome.Refusals);
        Assert.Equal(
            [
                ("a.jsonl", 1, "no field takes 'langauge', which is kept among the extra fields, "
                    + "here and in 1 other lines; did you mean 'language'?"),
                ("a.jsonl", 1, "no field takes 'tags', which is kept among the extra fields; did you mean 'topics'?"),
                ("a.jsonl", 2, "no field takes 'Topics', which is kept among the extra fields; did you mean 'topics'?"),
                ("a.jsonl", 2, "no field takes 'xyzzy', which is kept among the extra fields"),
            ],
            outcome.Notes.Select(note => (note.Document, note.Line!.Value, note.Message)));
    }

    [Fact]
    public void ADocumentWithManyNamesIsToldOfFew()
    {
        var names = string.Join(", ", Enumerable.Range(0, 500).Select(number => $"\"member{number}\": 1"));
        var outcome = Reader.Read("a.jsonl", $$"""{"type": "summary", "country": "KE", "text": "x", {{names}}}""");
        Assert.Equal(500, Assert.Single(outcome.Document!.Summaries).Extra.Count);
        Assert.Equal(21, outcome.Notes.Count);
        Assert.Equal("480 more members have names that no field takes", outcome.Notes[^1].Message);
    }

    private static Entry Entry(string rest) =>
        Assert.Single(Reader.Lines($"{{{Start}, {rest.ReplaceLineEndings("")}}}").Entries);
}
