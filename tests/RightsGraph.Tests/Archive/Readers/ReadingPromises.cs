using System.Text;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers;

/// <summary>What must hold of the outcome of reading any document whatever.</summary>
internal static class ReadingPromises
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true);

    /// <param name="outcome">What the reader gave.</param>
    /// <param name="name">The document's name.</param>
    /// <param name="lineCount">How many lines the document has, or has at most.</param>
    public static void AssertKept(ReadOutcome outcome, string name, int lineCount)
    {
        Assert.True(outcome.Document is not null || outcome.Refusals.Count > 0);
        foreach (var refusal in outcome.Refusals)
        {
            Assert.Equal(name, refusal.Document);
            Assert.InRange(refusal.Line ?? 1, 1, lineCount);
            Assert.NotEmpty(refusal.Message);
            AssertIsText(refusal.Message);
        }

        if (outcome.Document is { } document)
        {
            AssertKept(document, lineCount);
        }
    }

    private static void AssertKept(ParsedDocument document, int lineCount)
    {
        Document[] records = [.. document.Summaries, .. document.Entries];
        Assert.NotEmpty(records);
        Array.Sort(records, (left, right) => left.Ordinal.CompareTo(right.Ordinal));
        Assert.Equal(Enumerable.Range(0, records.Length), records.Select(record => record.Ordinal));
        Assert.Distinct(records.Select(record => record.Id));
        var lastLine = 0;
        foreach (var record in records)
        {
            Assert.InRange(record.Lines.First, lastLine + 1, lineCount);
            Assert.InRange(record.Lines.Last, record.Lines.First, lineCount);
            lastLine = record.Lines.Last;
            Assert.Same(document.Source, record.Source);
            Assert.Equal(LanguageTag.Normalize(record.Language), record.Language);
            Assert.True(record.Text is null || record.Text.Trim().Length > 0);
            AssertIsText(record.Text + record.Title + record.Url);
        }

        Assert.All(document.Summaries, summary => Assert.NotNull(summary.Text));
        Assert.All(document.Entries, entry => Assert.NotNull(entry.Year));
        Assert.All(document.Summaries.GroupBy(summary => summary.Country), summaries =>
            Assert.Equal(Enumerable.Range(1, summaries.Count()), summaries.Select(summary => summary.Position)));
    }

    /// <summary>No NUL, which PostgreSQL cannot store, and no half of a surrogate pair, which UTF-8 cannot.</summary>
    private static void AssertIsText(string text)
    {
        Assert.DoesNotContain('\0', text);
        Strict.GetByteCount(text);
    }
}
