using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Tests.Archive.Readers;

namespace RightsGraph.Tests.Archive.Store;

/// <summary>Documents to store, and what is expected of a store that holds them.</summary>
internal static class StoredDocuments
{
    /// <summary>Every field stated, and texts that a database could trip over.</summary>
    public static ParsedDocument EveryField() => Reader.Page(
        """
        ---
        country: Côte d'Ivoire
        title: World ’Report’ "2014"
        publisher: Example; Watch
        licence: CC BY 4.0
        url: https://example.org/?a=%27
        language: fr-CI
        retrieved: 2014-12-31
        ---
        • Quotes ' " ` \ % _ and 😀 e\u0301 in 1999.

          A second paragraph.
        • 0001-01-01
        • 9999-12-31
          人权
        """.Replace("\\u0301", "\u0301", StringComparison.Ordinal));

    /// <summary>Every detail stated, alone and together.</summary>
    public static ParsedDocument EveryDetail() => Reader.Lines(
        """
        {"type": "entry", "countries": ["TCD", "KEN", "World"], "date": "2014-04", "title": "É ' \u0022 😀"}
        {"type": "entry", "country": "Chad", "date": "2014", "text": "Of a year.", "topics": ["Torture", "%_' ;"]}
        {"type": "summary", "country": "Chad", "text": "A", "language": "en", "authors": ["A", "B"], "publisher": "CPJ"}
        {"type": "summary", "country": "Chad", "text": "B", "language": "en", "updatedAt": "2015-01-02T03:04:05Z"}
        {"type": "summary", "country": "Chad", "text": "C", "language": "en", "attachments": [{"url": "/a"}]}
        {"type": "summary", "country": "Chad", "text": "D", "language": "en", "unknown": {"x": [1, null]}}
        """.Split('\n', StringSplitOptions.TrimEntries));

    /// <summary>A summary and an entry in turn.</summary>
    public static ParsedDocument Lines(string name, params string[] texts)
    {
        var lines = texts.Select((text, place) => place % 2 == 0
            ? $$"""{"type": "summary", "country": "Kenya", "text": "{{text}}", "title": "T", "language": "en"}"""
            : $$"""{"type": "entry", "country": "Chad", "date": "2014-04-14", "kind": "NEWS", "text": "{{text}}"}""");
        return Reader.Taken(Reader.Read(name, string.Join('\n', lines)));
    }

    /// <summary>A document whose one summary had the other reading's id.</summary>
    public static ParsedDocument WithFormerIds(ParsedDocument document, ParsedDocument earlier) =>
        earlier.Summaries is [var former] && former.Id != document.Summaries[0].Id
            ? document with { Summaries = [(Summary)document.Summaries[0].WithFormerIds([former.Id])] }
            : document;

    public static void AssertHeld(Snapshot snapshot, params ParsedDocument[] documents)
    {
        Assert.Equal(documents.Select(document => document.Source).ToHashSet(), snapshot.Sources.ToHashSet());
        Assert.Equal(documents.SelectMany(document => document.Summaries).ToHashSet(), snapshot.Summaries.ToHashSet());
        Assert.Equal(documents.SelectMany(document => document.Entries).ToHashSet(), snapshot.Entries.ToHashSet());
        Assert.Equal(documents.Sum(document => document.Summaries.Count), snapshot.Summaries.Length);
        Assert.Equal(documents.Sum(document => document.Entries.Count), snapshot.Entries.Length);
    }

    /// <summary>All that a reader can tell of a snapshot, but for the time at which it was built.</summary>
    public static void AssertSame(Snapshot expected, Snapshot actual)
    {
        Assert.Equal((expected.Version, expected.Fingerprint), (actual.Version, actual.Fingerprint));
        Assert.Equal<Source>(expected.Sources, actual.Sources);
        Assert.Equal<Summary>(expected.Summaries, actual.Summaries);
        Assert.Equal<Entry>(expected.Entries, actual.Entries);
    }
}
