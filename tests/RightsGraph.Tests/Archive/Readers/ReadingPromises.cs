using System.Text;
using System.Text.RegularExpressions;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers;

/// <summary>What must hold of the outcome of reading any document whatever.</summary>
internal static partial class ReadingPromises
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
            AssertDetailsAreKept(record);
        }

        Assert.All(document.Summaries, summary => Assert.NotNull(summary.Text));
        Assert.All(document.Entries, entry => Assert.NotNull(entry.Year));
        Assert.All(document.Summaries.GroupBy(summary => summary.Country), summaries =>
            Assert.Equal(Enumerable.Range(1, summaries.Count()), summaries.Select(summary => summary.Position)));
    }

    /// <summary>The store takes what few sources say, and gives it back as it was read.</summary>
    public static void AssertDetailsAreKept(Document record)
    {
        var stored = DetailsJson.ToText(record);
        AssertIsText(stored ?? "");
        Assert.Equal(record.Details, DetailsJson.FromText(stored, record.Country));
    }

    /// <summary>No NUL, which PostgreSQL cannot store, and no half of a surrogate pair, which UTF-8 cannot.</summary>
    private static void AssertIsText(string text)
    {
        Assert.DoesNotContain('\0', text);
        Strict.GetByteCount(text);
    }

    /// <summary>Each line of a page that is not blank is in exactly one record or left out, and what it says is in the
    /// title or the text of its record, unless it is the line of its date or its kind.</summary>
    public static void AssertNothingLost(ReadOutcome outcome, string page)
    {
        if (outcome.Document is not { } document)
        {
            return;
        }

        Document[] records = [.. document.Summaries, .. document.Entries];
        var left = outcome.LeftOut
            .SelectMany(one => Enumerable.Range(one.Lines.First, one.Lines.Last - one.Lines.First + 1))
            .ToHashSet();
        var lines = LineEnds().Split(page);
        for (var index = 0; index < lines.Length; index++)
        {
            var letters = LettersOf(OfNoText().Replace(lines[index], ""));
            if (letters.Length == 0 || left.Contains(index + 1))
            {
                continue;
            }

            var record = Assert.Single(
                records, record => record.Lines.First <= index + 1 && index + 1 <= record.Lines.Last);
            Assert.True(
                LettersOf($"{record.Title}{record.Text}").Contains(letters, StringComparison.Ordinal)
                    || (record is Entry entry && IsOfDateOrKind(lines[index], entry)),
                $"line {index + 1} '{lines[index]}' is not in its record: '{record.Title}' '{record.Text}'");
        }
    }

    private static bool IsOfDateOrKind(string line, Entry entry) =>
        line.Any(char.IsDigit) || line.Contains('年', StringComparison.Ordinal) || entry.Kind != EntryKind.Unknown;

    private static string LettersOf(string text) => string.Concat(text.Where(char.IsLetter));

    /// <summary>The address of a link, and the bullet that Word writes as an o.</summary>
    [GeneratedRegex(@"\]\([^()]*\)|^\s*o\s")]
    private static partial Regex OfNoText();

    [GeneratedRegex("(?:\r\n|\r|\n)\f|\f(?:\r\n|\r|\n)|\r\n|[\r\n\f\u0085\u2028\u2029]")]
    private static partial Regex LineEnds();
}
