using System.Text;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Readers.Mapping;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers.Json;

public sealed class JsonDocumentTests
{
    private const string Record =
        """{"country": "Kenya", "date": "2014-04-14", "title": "A title", "text": "A text."}""";

    [Theory]
    [InlineData($"[{Record}]")]
    [InlineData($"{Record}")]
    [InlineData($"{Record}\n{Record}")]
    [InlineData($$"""{"total": 1, "results": [{{Record}}]}""")]
    [InlineData($$$"""{"hits": {"total": 1, "hits": [{"_id": "1", "_source": {{{Record}}}}]}}""")]
    [InlineData($$"""{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {{Record}}}]}""")]
    public void RecordsAreFoundWhereServicesPutThem(string json)
    {
        var entry = Reader.Taken(Reader.Read("a.json", json)).Entries[0];
        Assert.Equal(
            ("KEN", new DateOnly(2014, 4, 14), "A title", "A text."),
            (entry.Country.Code, entry.Date, entry.Title, entry.Text));
    }

    [Fact]
    public void AnAnswerOfReliefWebIsRead()
    {
        var outcome = Reader.Read("a.json", """
            {"totalCount": 1, "data": [{"id": "1", "score": 1, "href": "https://api.example.org/1", "fields": {
            "title": "Floods", "body": "**Plain**", "body-html": "<p>Of many <strong>people</strong>.</p>",
            "date": {"created": "2014-04-20T00:00:00+00:00", "original": "2014-04-14T00:00:00+00:00",
            "changed": "2014-05-01T10:00:00+00:00"}, "url_alias": "https://example.org/report/1",
            "primary_country": {"name": "Chad", "iso3": "tcd"},
            "country": [{"name": "Niger", "iso3": "ner", "primary": false}, {"name": "Chad", "iso3": "tcd"}],
            "source": [{"name": "A Group", "homepage": "https://example.org", "type": {"name": "NGO"}}],
            "format": [{"name": "Report"}], "theme": [{"name": "Health"}, {"name": "Water, Sanitation"}],
            "language": [{"name": "English", "code": "en"}],
            "file": [{"url": "https://example.org/a.pdf", "mimetype": "application/pdf", "filename": "a.pdf"}]}}]}
            """);
        var entry = Assert.Single(Reader.Taken(outcome).Entries);
        Assert.Equal(["TCD", "NER"], entry.Countries.Select(country => country.Code));
        Assert.Equal(
            (new DateOnly(2014, 4, 14), EntryKind.Report, "Of many people.", "https://example.org/report/1", "en"),
            (entry.Date, entry.Kind, entry.Text, entry.Url, entry.Language));
        Assert.Equal("A Group", entry.Publisher);
        Assert.Equal(["Health", "Water, Sanitation"], entry.Topics);
        Assert.Equal(
            [new Attachment("https://example.org/a.pdf", "application/pdf", "a.pdf")], entry.Attachments);
        Assert.Contains("source.homepage", Assert.Single(outcome.Notes).Message, StringComparison.Ordinal);
    }

    /// <summary>Else no archive with it could be opened again.</summary>
    [Fact]
    public void WhatIsSaidOfAFileIsTextThatAStoreHolds()
    {
        var entry = Assert.Single(Reader.Taken(Reader.Read("a.json", """
            [{"country": "Kenya", "date": "2014-04-14", "title": "A title", "file": [
            {"url": "https://example.org/a.pdf", "mimetype": " ", "description": "a\u0000b\nc"},
            {"url": " ", "title": "No address"}]}]
            """)).Entries);
        Assert.Equal([new Attachment("https://example.org/a.pdf", MediaType: null, "ab c")], entry.Attachments);
        ReadingPromises.AssertDetailsAreKept(entry);
    }

    [Fact]
    public void AJsonFeedIsRead()
    {
        var read = Reader.Taken(Reader.Read("feed.json", """
            {"version": "https://jsonfeed.org/version/1.1", "title": "News", "language": "en", "items": [{"id": "1",
            "url": "https://example.org/1", "title": "Kenya: courts", "content_html": "<p>A text.</p>",
            "date_published": "2014-04-14T23:00:00-05:00", "authors": [{"name": "A. Writer"}], "tags": ["a", "b"],
            "attachments": [{"url": "https://example.org/a.mp3", "mime_type": "audio/mpeg"}]}]}
            """));
        var entry = Assert.Single(read.Entries);
        Assert.Equal(("News", "en"), (read.Source.Title, read.Source.Language));
        Assert.Equal(("KEN", new DateOnly(2014, 4, 14), "A text."), (entry.Country.Code, entry.Date, entry.Text));
        Assert.Equal(["A. Writer"], entry.Authors);
        Assert.Equal(["a", "b"], entry.Topics);
        Assert.Equal("audio/mpeg", Assert.Single(entry.Attachments).MediaType);
    }

    [Fact]
    public void AnEntityOfFollowTheMoneyIsRead()
    {
        var entry = Assert.Single(Reader.Taken(Reader.Read("entities.ftm.json", """
            {"id": "e1", "schema": "Article", "properties": {"title": ["Courts"], "country": ["ke"],
            "publishedAt": ["2014-04-14"], "bodyText": ["A text."], "author": ["A. Writer"], "publisher": ["A Group"],
            "sourceUrl": ["https://example.org/1"]}}
            """)).Entries);
        Assert.Equal(
            ("KEN", "Courts", "A text.", "https://example.org/1", "A Group"),
            (entry.Country.Code, entry.Title, entry.Text, entry.Url, entry.Publisher));
    }

    [Fact]
    public void APostOfTheServiceOfWordPressIsRead()
    {
        var entry = Assert.Single(Reader.Taken(Reader.Read("posts.json", """
            [{"id": 7, "date": "2014-04-14T23:30:00", "date_gmt": "2014-04-15T04:30:00", "link":
            "https://example.org/7", "title": {"rendered": "Kenya &#8211; courts"},
            "content": {"rendered": "<p>A text.</p>", "protected": false}}]
            """)).Entries);
        Assert.Equal(("Kenya – courts", "A text.", new DateOnly(2014, 4, 14)), (entry.Title, entry.Text, entry.Date));
    }

    [Fact]
    public void AMappingNamesPaths()
    {
        var mapping = MapOption.Parse("records=payload.list,country=place.land,text=words.long,date=when");
        var outcome = DocumentReader.Read(
            new SourceDocument("a.json", Encoding.UTF8.GetBytes(
                """{"payload": {"list": [{"place": {"land": "Chad"}, "words": {"long": "Text."}, "when": "2014"}]}}"""))
            { Mapping = mapping },
            Reader.ImportedAt);
        Assert.Equal("TCD", Assert.Single(Reader.Taken(outcome).Entries).Country.Code);
    }

    [Theory]
    [InlineData("""{"name": "a-package", "version": "1.0.0", "dependencies": {"a": "1"}}""")]
    [InlineData("[1, 2, 3]")]
    [InlineData("\"text\"")]
    public void JsonWithoutRecordsIsNoneOfOurs(string json) => Assert.Null(Reader.Read("a.json", json).Document);

    [Fact]
    public void AListAtAPathOfNoShapeThatWeKnowIsProposed()
    {
        var json = $$"""{"feed": {"about": {"lang": "en"}, "rows_of": [{{Record}}, {{Record}}]}, "tags": [{"a": 1}]}""";
        Assert.Contains(
            "--map records=feed.rows_of",
            Reader.TheRefusal(Reader.Read("a.json", json)).Message,
            StringComparison.Ordinal);
        var stated = new SourceDocument("a.json", Encoding.UTF8.GetBytes(json))
        {
            Mapping = MapOption.Parse("records=feed.rows_of"),
        };
        Assert.Equal(2, Reader.Taken(DocumentReader.Read(stated, Reader.ImportedAt)).Entries.Count);
    }

    [Fact]
    public void AnObjectOfTooManyMembersIsRefused() => Assert.Contains(
        "members",
        Reader.TheRefusal(Reader.Read(
            "a.json", $"[{{{string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"m{i}\": 1"))}}}]")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void DeepJsonIsRefused() => Assert.Contains(
        "nests deeper",
        Reader.TheRefusal(Reader.Read("a.json", new string('[', 10_000))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void DamagedJsonIsRefusedWithItsLine() => Assert.InRange(
        Reader.TheRefusal(Reader.Read("a.json", $"[\n{Record},\n{{\"country\": \n]")).Line!.Value, 3, 4);

    [Fact]
    public void ABadItemIsRefusedByItsNumber()
    {
        var outcome = Reader.Read(
            "a.json", $$"""[{{Record}}, {"country": "Atlantis", "date": "2014-04-14", "text": "x"}]""");
        Assert.StartsWith("item 2: unknown country", Assert.Single(outcome.Refusals).Message, StringComparison.Ordinal);
    }
}
