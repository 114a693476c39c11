using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers.Pages;

/// <summary>Prints records as a page in one style.</summary>
internal sealed class PagePrinter
{
    private readonly PageStyle style;
    private readonly List<string> lines = ["---", "country: Kenya", "language: en", "---"];
    private readonly List<ExpectedRecord> records = [];
    private int leftOut = 4;
    private int number;

    public PagePrinter(PageStyle style)
    {
        this.style = style;
        if (style.HasRules)
        {
            Leave("==========");
            lines.Add("");
        }
    }

    public EntryKind Kind { get; set; } = EntryKind.Unknown;

    public bool HasEntry => records.Exists(record => record.Date is not null);

    public void Summary(string[] sentences)
    {
        var first = Next();
        lines.Add(style.Bullet is null ? sentences[0] : Marked(sentences[0]));
        lines.AddRange(sentences.Skip(1).Select(Indented));
        records.Add(new ExpectedRecord(
            null,
            DatePrecision.Day,
            EntryKind.Unknown,
            null,
            string.Join('\n', sentences),
            new LineSpan(first, lines.Count)));
        lines.Add("");
    }

    public void Heading(string heading)
    {
        lines.Add("");
        Leave(heading);
        lines.Add("");
    }

    public void Entry(PrintedEntry entry)
    {
        var first = Next();
        var date = entry.IsMonth
            ? MonthNames.MonthStyles[style.Months](entry.Date)
            : MonthNames.Styles[style.Dates](entry.Date);
        var title = entry.Title;
        switch (title is null ? TitlePlace.BelowDate : style.Titles)
        {
            case TitlePlace.AboveDate:
                lines.Add(Marked(title!));
                lines.Add(Indented(date));
                break;
            case TitlePlace.BehindDate:
                lines.Add(Marked($"{date}: {title}"));
                break;
            default:
                lines.Add(Marked(date));
                lines.AddRange(title is null ? [] : [Indented(title)]);
                break;
        }

        // A title of its own paragraph, and paragraphs parted by a blank line.
        for (var index = 0; index < entry.Text.Length; index++)
        {
            if (index > 0 || (title is not null && entry.Text.Length > 1))
            {
                lines.Add("");
            }

            lines.AddRange(entry.Text[index].Select(Indented));
        }

        var text = string.Join("\n\n", entry.Text.Select(paragraph => string.Join('\n', paragraph)));
        records.Add(new ExpectedRecord(
            entry.IsMonth ? new DateOnly(entry.Date.Year, entry.Date.Month, 1) : entry.Date,
            entry.IsMonth ? DatePrecision.Month : DatePrecision.Day,
            Kind,
            title,
            text.Length == 0 ? null : text,
            new LineSpan(first, lines.Count)));
        lines.AddRange(Enumerable.Repeat("", style.Bullet is null ? 1 + style.Gap : style.Gap));
        if (style.HasRules)
        {
            Leave("* * *");
        }
    }

    public PageOfRecords End()
    {
        if (style.HasTail)
        {
            lines.Add("");
            Leave("Read more »");
            lines.Add("");
            Leave("Related Content");
            Leave("Chad: A Singer Disappears");
            Leave("© 2014 Example Watch");
        }

        return new PageOfRecords(string.Join(style.LineEnd, lines), records, leftOut);
    }

    private void Leave(string line)
    {
        lines.Add(line);
        leftOut++;
    }

    private int Next() => lines.Count + 1;

    private string Marked(string text) => style.Bullet switch
    {
        null => text,
        "1." => $"{style.Indent}{++number}. {text}",
        _ => $"{style.Indent}{style.Bullet} {text}",
    };

    private string Indented(string text) =>
        style.Bullet is null ? text : style.Indent + style.TextIndent + text;
}
