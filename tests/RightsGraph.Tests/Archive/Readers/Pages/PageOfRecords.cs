using CsCheck;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers.Pages;

/// <summary>A page that was printed from records, and the records that must be read of it.</summary>
internal sealed record PageOfRecords(string Text, IReadOnlyList<ExpectedRecord> Records, int LeftOut)
{
    private static readonly string[] Bullets =
        ["•", "-", "*", "▪", "●", "○", "–", "—", "»", "·", "‣", "+", "\uF0B7", "\U0010FC00", "→", "◆", "✓", "1."];

    private static readonly (string Heading, EntryKind Kind)[] Headings =
    [
        ("News", EntryKind.News), ("Letters", EntryKind.Letter), ("Reports", EntryKind.Report),
        ("Dispatches", EntryKind.Dispatch), ("Commentaries", EntryKind.Commentary), ("Statements", EntryKind.Statement),
        ("Communiqués de presse", EntryKind.News), ("Cartas abiertas", EntryKind.Letter),
        ("Berichte", EntryKind.Report),
        ("Новости", EntryKind.News), ("Заявления", EntryKind.Statement), ("Raporlar", EntryKind.Report),
        ("التقارير", EntryKind.Report), ("新闻", EntryKind.News), ("書簡", EntryKind.Letter),
        ("Dichiarazioni", EntryKind.Statement),
        ("Latest News", EntryKind.News), ("Background Briefings", EntryKind.Unknown), ("Multimedia", EntryKind.Unknown),
    ];

    private static readonly Gen<string> Sentence = Gen.Select(
        Gen.OneOf("Police", "A court", "The ministry", "Officials", "Guards", "Полиция", "The mayor’s office"),
        Gen.OneOf("held", "questioned", "released", "fined", "задержала", "sentenced", "interrogated"),
        Gen.OneOf("a teacher", "nine students", "the editor of a paper", "two printers, both fathers", "a poet"),
        Gen.OneOf("at once", "for a poem", "in the capital", "without a lawyer; nobody was told", "(again)"),
        (who, did, whom, how) => $"{who} {did} {whom} {how}.");

    private static readonly Gen<string[]> Paragraph = Sentence.Array[1, 3];

    private static readonly Gen<string> Title = Gen.Select(
        Gen.OneOf(
            "Free the Printer", "Poet Jailed Again", "Courts under Pressure", "Новый закон", "Ban on Beards"),
        Gen.OneOf("", ": Three Years Later", " – A Year On", ", Say Lawyers"),
        (head, tail) => head + tail);

    private static readonly Gen<PrintedEntry> Entry = Gen.Select(
        Gen.Date[new DateTime(1961, 5, 28), new DateTime(2025, 12, 31)].Select(DateOnly.FromDateTime),
        Gen.Int[0, 9],
        Title.Null(),
        Paragraph.Array[0, 3],
        (date, precision, title, text) =>
        {
            // A month alone above one of its days would be the heading of it.
            var isMonth = precision == 0 && (title is not null || text.Length > 0);
            return new PrintedEntry(date, isMonth, title, text);
        });

    private static readonly Gen<PageStyle> Style = Gen.Select(
        Gen.Select(
            Gen.Int[-4, Bullets.Length - 1], Gen.OneOf("", "  ", "\t"), Gen.OneOf("  ", "    ", "\t  ")),
        Gen.Select(
            Gen.Int[0, MonthNames.Styles.Count - 1],
            Gen.Int[0, MonthNames.MonthStyles.Count - 1],
            Gen.Enum<TitlePlace>()),
        Gen.Select(Gen.OneOf("\n", "\r\n", "\r", "\u0085", "\u2028"), Gen.Int[0, 3], Gen.Bool, Gen.Bool),
        (look, dates, rest) => new PageStyle(
            look.Item1 < 0 ? null : Bullets[look.Item1], look.Item2, look.Item3, dates.Item1, dates.Item2, dates.Item3,
            rest.Item1, rest.Item2, rest.Item3, rest.Item4));

    public static Gen<PageOfRecords> Any { get; } = Gen.Select(
        Paragraph.Array[0, 3],
        Gen.Select(Gen.Int[-1, Headings.Length - 1], Entry.Array[1, 5]).Array[1, 4],
        Style,
        Print);

    private static PageOfRecords Print(
        string[][] summaries, (int Heading, PrintedEntry[] Entries)[] sections, PageStyle style)
    {
        var page = new PagePrinter(style);
        foreach (var summary in summaries)
        {
            page.Summary(summary);
        }

        foreach (var (heading, entries) in sections)
        {
            // Below a date that stands alone, a heading that is no known one would be the title.
            if (heading >= 0 && (style.Bullet is not null || Headings[heading].Kind != EntryKind.Unknown))
            {
                page.Heading(Headings[heading].Heading);
                page.Kind = Headings[heading].Kind;
            }

            foreach (var entry in entries)
            {
                // 1. May 1972 alone is a day; where other items are numbered, it is the first of them.
                page.Entry(entry with { IsMonth = entry.IsMonth && (style.Bullet != "1." || page.HasEntry) });
            }
        }

        return page.End();
    }
}

internal sealed record ExpectedRecord(
    DateOnly? Date, DatePrecision Precision, EntryKind Kind, string? Title, string? Text, LineSpan Lines);

internal sealed record PrintedEntry(DateOnly Date, bool IsMonth, string? Title, string[][] Text);

internal enum TitlePlace
{
    BelowDate,
    AboveDate,
    BehindDate,
}

// A page without bullets has none; Dates, Months and Gap choose among the styles that PagePrinter knows.
internal sealed record PageStyle(
    string? Bullet,
    string Indent,
    string TextIndent,
    int Dates,
    int Months,
    TitlePlace Titles,
    string LineEnd,
    int Gap,
    bool HasRules,
    bool HasTail);
