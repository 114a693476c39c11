using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>Reads the records of a page from its lines. Each line that is not blank comes into exactly one record, or
/// is left out with a reason.</summary>
internal sealed partial class PageParser
{
    private readonly IReadOnlyList<PageLine> lines;
    private readonly DateOptions dates;
    private readonly bool isCountryStated;
    private readonly PageOutline outline;
    private readonly PageContent content = new();
    private readonly HashSet<string> usedSigns = new(StringComparer.Ordinal);
    private PageSection section = new();
    private RecordDraft? open;
    private bool isRelated;
    private bool isNote;
    private int lastLeft = -1;

    private PageParser(IReadOnlyList<PageLine> lines, DateOptions dates, bool isCountryStated)
    {
        this.lines = lines;
        this.dates = dates;
        this.isCountryStated = isCountryStated;
        outline = new PageOutline(lines, dates);
    }

    private DateOptions DatesHere => section.Year is { } year ? dates with { Year = year } : dates;

    /// <param name="lines">In their order; runs of blank lines may be one.</param>
    /// <param name="dates">What the page says of its dates.</param>
    /// <param name="matter">A country that it states leaves none to headings. With a date the page is one entry as a
    /// whole, unless it has others.</param>
    public static PageContent Parse(IReadOnlyList<PageLine> lines, DateOptions dates, FrontMatter matter)
    {
        var parser = new PageParser(lines, dates, matter.Countries.Count > 0);
        var isPost = matter.Date is not null && !parser.outline.HasEntries;
        if (isPost)
        {
            parser.OpenPost(matter);
        }

        for (var index = 0; index < lines.Count && parser.content.Problem is null; index++)
        {
            index = parser.Read(index, isPost);
        }

        foreach (var record in parser.content.Records.Where(record => record.IsEntry))
        {
            RecordText.TakeTitle(record, parser.outline.Width);
        }

        return parser.content;
    }

    /// <returns>The index of the last line that was read.</returns>
    private int Read(int index, bool isPost)
    {
        var line = lines[index];
        if (line.Kind == LineKind.Blank)
        {
            isNote = false;
            return index;
        }

        if (line.Kind == LineKind.Rule)
        {
            Leave(index, LeftOutReasons.Rule);
            return index;
        }

        if (IsLabel(index))
        {
            return index;
        }

        if (isPost)
        {
            open!.Add(line, outline.IsApart(index));
            return index;
        }

        return line.Kind == LineKind.Bullet ? ReadItem(index) : ReadText(index);
    }

    private int ReadItem(int index)
    {
        var line = lines[index];
        var head = line.Text.Length > 0 ? index : HeadBelow(index);
        var isApart = outline.IsApart(index);
        var date = head < 0 ? null : DateLine.Read(lines[head].Text, DatesHere);
        if (open is not null && PageNesting.IsInside(open, line, date is not null, isApart, outline))
        {
            open.Add(line, isApart);
            return index;
        }

        if (head < 0)
        {
            return Fail(index, "a bullet with nothing behind or under it");
        }

        usedSigns.UnionWith(IsNoteAt(index) ? [] : [line.Bullet!]);
        date ??= DateLine.ReadEnd(lines[head].Text, DatesHere);
        if (date is not null)
        {
            return OpenEntry(index, head, date);
        }

        if (IsNoteAt(index))
        {
            return LeaveNote(index);
        }

        if (DateBelow(head, line) is { } below)
        {
            return OpenEntry(index, below.Index, below.Date);
        }

        Open(index, section.Date);
        open!.Add(lines[head], isApart: false, isHead: true);
        return head;
    }

    private int ReadText(int index)
    {
        var line = lines[index];
        var text = line.Kind == LineKind.Heading ? Wording.WithoutMarks(line.Text) : line.Text;
        var date = DateLine.Read(text, DatesHere);
        if (date is { IsUpdate: true } && open is { IsEntry: true } && (open.Body.Count == 0 || !outline.IsApart(index)))
        {
            return TakeUpdate(index, date);
        }

        if (date is not null && Begins(index, date))
        {
            return date.Reading.IsRead && IsDateHeading(index, date) ? ReadDateHeading(index, date) : OpenEntry(index, index, date);
        }

        if (line.Kind == LineKind.Text && DateBelow(index, item: null) is { } below)
        {
            return OpenEntry(index, below.Index, below.Date);
        }

        if (IsHeading(index))
        {
            return ReadHeading(index);
        }

        if (IsNoteAt(index))
        {
            return LeaveNote(index);
        }

        if (outline.IsApart(index) && !IsInsideItem(line) && DateLine.ReadEnd(line.Text, DatesHere) is { } ending)
        {
            return OpenEntry(index, index, ending);
        }

        Append(index);
        return index;
    }

    /// <summary>Before the first entry each paragraph is a summary; later they belong to what they stand under.</summary>
    private void Append(int index)
    {
        var isApart = outline.IsApart(index);
        if (open is null || (open.IsParagraph && isApart))
        {
            Open(index, date: null);
            open!.Add(lines[index], isApart: false, isHead: true);
        }
        else
        {
            open.Add(lines[index], isApart);
        }
    }

    private void Open(int index, DateReading? date)
    {
        var line = lines[index];
        open = new RecordDraft
        {
            FirstLine = line.Number,
            SectionCountry = section.Country,
            Date = date,
            Kind = section.Kind,
            Title = line.Bullet is null && date is null ? section.Title : null,
            Year = section.Year,
            Bullet = line.Bullet,
            Indent = line.Indent,
            IsSection = line.Bullet is null && date is null && section.Title is not null,
        };
        content.Records.Add(open);
        open.Pass(line.Number);
    }

    private void OpenPost(FrontMatter matter)
    {
        var first = lines.FirstOrDefault(line => line.Kind != LineKind.Blank)?.Number ?? matter.BodyStart;
        open = new RecordDraft
        {
            FirstLine = first,
            Date = matter.Date,
            Kind = matter.Kind ?? EntryKind.Unknown,
            Title = matter.Title,
            Url = matter.Url,
        };
        open.Pass(first);
        content.Records.Add(open);
        content.IsPost = true;
    }

    /// <summary>Opens an entry whose date stands on its first line, or below its title.</summary>
    private int OpenEntry(int first, int dated, DateLine date)
    {
        if (!date.Reading.IsRead)
        {
            return Fail(dated, BadDate(lines[dated].Text, date.Reading));
        }

        section = section with { Date = null };
        Open(first, date.Reading);
        open!.Kind = date.Kind ?? section.Kind;
        open.Url = lines[dated].Url;
        for (var index = first; index < dated; index++)
        {
            TakeTitleLine(lines[index]);
        }

        open.Pass(lines[dated].Number);
        TakeRest(date, dated);
        return dated;
    }

    private void TakeTitleLine(PageLine line)
    {
        if (line.Kind is LineKind.Blank or LineKind.Rule || line.Text.Length == 0)
        {
            return;
        }

        var text = Wording.WithoutMarks(line.Text);
        if (KindWords.Find(text) is { } kind)
        {
            open!.Kind = kind;
            return;
        }

        open!.Title = open.Title is null ? text : $"{open.Title} {text}";
        open.Url ??= line.Url;
    }

    /// <summary>What stands behind a date is the title, or the text's beginning where it is a sentence or goes
    /// on.</summary>
    private void TakeRest(DateLine date, int dated)
    {
        if (date.Rest is not { } rest)
        {
            return;
        }

        var next = dated + 1 < lines.Count ? lines[dated + 1] : null;
        var goesOn = next is { Kind: LineKind.Text } && Wording.BeginsInLowerCase(next.Text);
        if (open!.Title is null && Wording.MayBeTitle(rest) && !goesOn)
        {
            open.Title = Wording.WithoutMarks(rest);
        }
        else
        {
            open.Body.Add(new BodyLine(rest, IsApart: false, IsItem: false));
        }
    }

    private int TakeUpdate(int index, DateLine date)
    {
        open!.Pass(lines[index].Number);
        open.Updated = date.Reading.IsRead ? date.Reading.Date : open.Updated;
        return date.Reading.IsRead ? index : Fail(index, BadDate(lines[index].Text, date.Reading));
    }

    private static string BadDate(string text, DateReading reading) =>
        reading.Problem is { } why
            ? $"'{FieldProblems.Shortened(text)}' is no date that can be read: {why}"
            : FieldProblems.BadDate(text);

    private int Fail(int index, string message)
    {
        content.Problem = new LineProblem(lines[index].Number, message);
        return index;
    }

    private void Leave(int index, string reason)
    {
        content.Leave(lines[index], reason, lastLeft >= 0 && outline.Previous(index) <= lastLeft);
        lastLeft = index;
    }
}
