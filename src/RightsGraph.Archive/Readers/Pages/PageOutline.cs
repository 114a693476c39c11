using RightsGraph.Archive.Readers.Dates;
using RightsGraph.Archive.Readers.Places;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>What is known of a page as a whole before its records are read.</summary>
internal sealed class PageOutline
{
    private readonly IReadOnlyList<PageLine> lines;
    private readonly DateOptions dates;

    public PageOutline(IReadOnlyList<PageLine> lines, DateOptions dates)
    {
        this.lines = lines;
        this.dates = dates;
        var (titled, untitled, headed, unheaded) = (0, 0, 0, 0);
        var (lastBelow, notBelow) = (-1, 0);
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            HasHeadings |= line.Level > 0;
            Width = Math.Max(Width, line.Kind == LineKind.Text ? line.Text.Length : 0);
            if (line.Kind is LineKind.Blank or LineKind.Rule)
            {
                continue;
            }

            if (IsRecordDate(index))
            {
                HasEntries = true;
                LastRecord = index;
                DatedSigns.UnionWith(line.Bullet is { } sign ? [sign] : []);
                var isTitled = line.Kind == LineKind.Text && IsTitleApart(index);
                titled += isTitled ? 1 : 0;
                untitled += line.Kind == LineKind.Text && !isTitled ? 1 : 0;
                var isHeaded = line.Kind == LineKind.Text && IsHeaded(index);
                headed += isHeaded ? 1 : 0;
                unheaded += line.Kind == LineKind.Text && !isHeaded ? 1 : 0;
                var isBelow = line.Kind == LineKind.Text && EndsBlock(index);
                lastBelow = isBelow ? index : lastBelow;
                notBelow += line.Kind == LineKind.Text && !isBelow ? 1 : 0;
            }
            else if (line.Kind == LineKind.Bullet && line.Bullet != "*")
            {
                LastRecord = index;
            }
        }

        HasTitlesAboveDates = titled > 0 && untitled == 0;
        HasHeadingsAboveDates = headed > 0 && unheaded == 0;
        HasDatesBelow = lastBelow >= 0 && notBelow == 0 && Next(lastBelow) is var after
            && (after == lines.Count || LabelWords.IsFooter(lines[after].Text));
    }

    /// <summary>Whether the page has entries; one without is a chapter, whose sections are summaries.</summary>
    public bool HasEntries { get; }

    /// <summary>The signs that dates stand behind.</summary>
    public HashSet<string> DatedSigns { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether above each date without a bullet, parted by a blank line, a title stands.</summary>
    public bool HasTitlesAboveDates { get; }

    /// <summary>Whether above each date without a bullet a heading in markup stands that is none of a known
    /// section.</summary>
    public bool HasHeadingsAboveDates { get; }

    /// <summary>Whether each date without a bullet ends a paragraph, and the last one the page: it dates what stands
    /// above.</summary>
    public bool HasDatesBelow { get; }

    /// <summary>Whether markup says of lines that they are headings.</summary>
    public bool HasHeadings { get; }

    /// <summary>The index of the last line that begins an entry or an item of a list without a star.</summary>
    public int LastRecord { get; } = -1;

    /// <summary>The length of the longest line of text.</summary>
    public int Width { get; }

    /// <summary>Whether a heading says of what kind or country the entries below are, or that they are of other
    /// pages.</summary>
    public static bool IsKnownSection(string heading) =>
        KindWords.InHeading(heading) is not null || NamedCountries.Exactly(heading) is not null
        || LabelWords.IsRelated(heading);

    public bool IsApart(int index) =>
        index == 0 || lines[index - 1].Kind is LineKind.Blank or LineKind.Rule or LineKind.Heading;

    /// <summary>The index of the next line that says something; the count of lines for none.</summary>
    public int Next(int index)
    {
        do
        {
            index++;
        }
        while (index < lines.Count && lines[index].Kind is LineKind.Blank or LineKind.Rule);

        return index;
    }

    public int Previous(int index)
    {
        do
        {
            index--;
        }
        while (index >= 0 && lines[index].Kind is LineKind.Blank or LineKind.Rule);

        return index;
    }

    /// <summary>Whether a line begins an entry by its looks.</summary>
    public bool IsRecordDate(int index)
    {
        var line = lines[index];
        return DateLine.Read(line.Text, dates) is { IsUpdate: false } date
            && (line.Kind == LineKind.Bullet ? !date.HasPlace : IsApart(index)
                || (date.IsExact && (IsBelowTitle(index)
                    || (date.Reading.Precision == DatePrecision.Day && !date.HasPlace))));
    }

    /// <summary>A month in the middle of a paragraph dates nothing, but one right below a title does.</summary>
    private bool IsBelowTitle(int index) =>
        (lines[index - 1].Kind == LineKind.Bullet || IsApart(index - 1))
        && Wording.MayBeTitle(lines[index - 1].Text)
        && (index + 1 == lines.Count || !Wording.BeginsInLowerCase(lines[index + 1].Text));

    /// <summary>Whether a line is the last one of a paragraph that is no title.</summary>
    private bool EndsBlock(int index) =>
        !IsApart(index) && !IsBelowTitle(index)
        && (index + 1 == lines.Count || lines[index + 1].Kind is LineKind.Blank or LineKind.Rule);

    private bool IsHeaded(int index) =>
        Previous(index) is >= 0 and var above && lines[above].Level > 0
        && !IsKnownSection(Wording.WithoutMarks(lines[above].Text));

    /// <summary>Of a page without bullets: a heading parted from the date below by a blank line, and no known
    /// section.</summary>
    private bool IsTitleApart(int index)
    {
        var above = Previous(index);
        return above >= 0 && index - above > 1 && lines[above].Kind == LineKind.Text && IsApart(above)
            && Wording.MayBeHeading(lines[above].Text)
            && !IsKnownSection(lines[above].Text);
    }
}
