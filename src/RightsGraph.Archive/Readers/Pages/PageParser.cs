using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>Reads the records of a page from its lines. Each line that is not blank comes into exactly one record, or
/// is left out with a reason.</summary>
internal sealed partial class PageParser
{
    private readonly IReadOnlyList<PageLine> lines;
    private readonly DateOptions dates;
    private readonly FrontMatter matter;
    private readonly bool isCountryStated;
    private readonly PageOutline outline;
    private readonly PageContent content = new();
    private readonly HashSet<string> usedSigns = new(StringComparer.Ordinal);
    private PageSection section = new();
    private PageRecord? open;
    private bool isRelated;
    private bool isNote;
    private int lastLeft = -1;

    private PageParser(IReadOnlyList<PageLine> lines, DateOptions dates, FrontMatter matter)
    {
        this.lines = lines;
        this.matter = matter;
        isCountryStated = matter.Countries.Count > 0;
        outline = new PageOutline(lines, dates);

        // A name and a day are also what stands below a quotation: they date entries where nothing else does.
        this.dates = outline.HasEntries ? dates : dates with { HasPlaces = true };
        outline = outline.HasEntries ? outline : new PageOutline(lines, this.dates);
    }

    private DateOptions DatesHere => section.Year is { } year ? dates with { Year = year } : dates;

    /// <param name="lines">In their order; runs of blank lines may be one.</param>
    /// <param name="dates">What the page says of its dates.</param>
    /// <param name="matter">A country that it states leaves none to headings. With a date the page is one entry as a
    /// whole, unless it has others.</param>
    public static PageContent Parse(IReadOnlyList<PageLine> lines, DateOptions dates, FrontMatter matter)
    {
        var parser = new PageParser(lines, dates, matter);
        var isPost = matter.Date is not null && !parser.outline.HasEntries;
        if (isPost)
        {
            parser.OpenPost();
        }

        for (var index = 0; index < lines.Count && parser.content.Problem is null; index++)
        {
            index = parser.Read(index, isPost);
        }

        foreach (var record in parser.content.Records.Where(record => record.IsEntry))
        {
            RecordText.TakeTitle(record, parser.outline.Width);
            record.TakeLead();
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
        date = date is { HasPlace: true } ? null : date;
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
        date ??= DateLine.ReadEnd(lines[head].Text, DatesHere, isItem: true);
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
        if (date is { IsUpdate: true } && open is { IsEntry: true }
            && (open.Body.Count == 0 || !outline.IsApart(index)))
        {
            return TakeUpdate(index, date);
        }

        if (date is { IsUpdate: true } && IsUpdateOfPage(index))
        {
            Leave(index, LeftOutReasons.Footer);
            return index;
        }

        if (date is not null && IsBelowItsText(index, date))
        {
            return DateOpen(index, date);
        }

        if (date is not null && Begins(index, date))
        {
            if (date.Kind is { } && date.Reading is { IsRead: true, Precision: DatePrecision.Year } && IsAlone(index))
            {
                return ReadHeading(index);
            }

            return date.Reading.IsRead && IsDateHeading(index, date)
                ? ReadDateHeading(index, date)
                : OpenEntry(index, index, date);
        }

        if (line.Kind == LineKind.Text && DateBelow(index, item: null) is { } below)
        {
            return OpenEntry(index, below.Index, below.Date);
        }

        if (line.Level > 0 && ReadTitle(index) is { } titled)
        {
            return titled;
        }

        if (IsHeading(index))
        {
            return ReadHeading(index);
        }

        if (IsNoteAt(index))
        {
            return LeaveNote(index);
        }

        if ((outline.IsApart(index) || IsNextOfLines(index)) && !IsInsideItem(line)
            && DateLine.ReadEnd(line.Text, DatesHere) is { } ending)
        {
            return OpenEntry(index, index, ending);
        }

        Append(index);
        return index;
    }

    /// <summary>Before the first entry each paragraph is a summary; later they belong to what they stand
    /// under.</summary>
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
