using System.Globalization;
using System.Text;
using CsCheck;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers;

/// <summary>Items printed as a page in every style that the format allows must be read back as they were.</summary>
public sealed class PageRoundTripTests
{
    private static readonly Gen<string> Words = Gen.OneOf(
        "police", "Kenya", "“the law”", "2013", "—", "-5", "(a)", "*x*", "права", "人权", "😀", "e\u0301", "a: b", "---")
        .Array[0, 6].Select(words => string.Join(' ', words.Prepend("So")));

    /// <summary>Paragraphs of lines.</summary>
    private static readonly Gen<string[][]> Text = Words.Array[1, 3].Array[1, 3];

    private static readonly Gen<Item> AnyItem = Gen.Select(
        Gen.Date.Select(DateOnly.FromDateTime).Nullable(), Text.Null(), (date, text) =>
            new Item(date, text ?? (date is null ? [["So."]] : null)));

    private static readonly Gen<Style> AnyStyle = Gen.Select(
        Gen.OneOf("•", "• ", "-\t", "* ", "•\u00A0", "•\n", "-\n\n", "*  \n"),
        Gen.OneOf("", "  ", "\t", " \t "),
        Gen.OneOf("", "    ", "\t"),
        Gen.OneOf(
            "MMM d, yyyy",
            "MMMM d, yyyy",
            "d MMMM yyyy",
            "d MMM yyyy",
            "yyyy-MM-dd",
            "yyyy-M-d",
            "MMM. dd, yyyy"),
        Gen.OneOf("\n", "\n\n", "\n \t\n\n"),
        (bullet, indent, textIndent, date, gap) => new Style(bullet, indent, textIndent, date, gap));

    [Fact]
    public void APageIsReadBackAsItWasPrinted() =>
        Gen.Select(Gen.Select(AnyItem, AnyStyle).Array[1, 12], Gen.OneOf("\n", "\r\n", "\r"), Gen.Bool).Sample(
            (items, lineEnd, hasMark) =>
            {
                var page = new StringBuilder("---\ncountry: Kenya\nlanguage: en\n---\nHeading\n");
                var expected = items.Select(item => Print(page, item.Item1, item.Item2)).ToArray();
                var content = (hasMark ? "\uFEFF" : "") + page.ToString().Replace(
                    "\n",
                    lineEnd,
                    StringComparison.Ordinal);
                var read = Reader.Page(content);
                Document[] records = [.. read.Summaries, .. read.Entries];
                Assert.Equal(expected, records.OrderBy(record => record.Ordinal).Select(record =>
                    ((record as Entry)?.Date, record.Text, record.Lines)));
            },
            iter: 2_000);

    /// <summary>Appends an item to a page; gives what must be read of it.</summary>
    private static (DateOnly? Date, string? Text, LineSpan Lines) Print(StringBuilder page, Item item, Style style)
    {
        var first = LineCount(page);
        page.Append(style.Indent).Append(style.Bullet);
        page.Append(item.Date?.ToString(style.DateFormat, CultureInfo.InvariantCulture));
        page.Append(item.Date is not null && item.Text is not null ? "\n" : "");
        page.AppendJoin($"\n{style.Gap}", (item.Text ?? []).Select(paragraph =>
            string.Join("\n", paragraph.Select(line => style.TextIndent + line))));
        var last = LineCount(page);
        page.Append(style.Gap);
        var text = item.Text is null ? null : string.Join("\n\n", item.Text.Select(lines => string.Join('\n', lines)));
        return (item.Date, text, new LineSpan(first, last));
    }

    private static int LineCount(StringBuilder page) => 1 + page.ToString().Count(letter => letter == '\n');

    private sealed record Item(DateOnly? Date, string[][]? Text);

    private sealed record Style(string Bullet, string Indent, string TextIndent, string DateFormat, string Gap);
}
