using RightsGraph.Archive.Readers.Dates;
using RightsGraph.Archive.Readers.Places;

namespace RightsGraph.Archive.Readers.Pages;

/// <content>What a line is by what stands around it: a date that begins an entry, a heading, a label, a note.</content>
internal sealed partial class PageParser
{
    private const int MaxTitleLines = 3;

    /// <summary>Whether the line belongs to the item that is open by its indent.</summary>
    private bool IsInsideItem(PageLine line) => open is { Bullet: not null } && line.Indent > open.Indent;

    /// <summary>The line below a bullet that stands alone.</summary>
    private int HeadBelow(int index)
    {
        var next = outline.Next(index);
        return next < lines.Count && lines[next].Kind == LineKind.Text ? next : -1;
    }

    /// <summary>Whether a date without a bullet begins an entry. In the middle of a paragraph it does only where the
    /// sentence before it has ended, and none goes on behind it.</summary>
    private bool Begins(int index, DateLine date)
    {
        var line = lines[index];
        var isApart = outline.IsApart(index) || line.Kind == LineKind.Heading;
        if (!date.IsExact || date.Reading is { IsRead: true, Precision: DatePrecision.Year })
        {
            return isApart && !IsInsideItem(line);
        }

        if (isApart)
        {
            return true;
        }

        var (before, after) = (lines[index - 1], index + 1 < lines.Count ? lines[index + 1] : null);
        var hasEnded = Wording.EndsSentence(before.Text)
            || open is { IsEntry: true, Body.Count: 0 }
            || (open is { IsEntry: true, Body.Count: 1 } && Wording.MayBeTitle(before.Text));
        return hasEnded && !(after is { Kind: LineKind.Text } && Wording.BeginsInLowerCase(after.Text));
    }

    /// <summary>The date right below a title, or a blank line further where it can belong to nothing else.</summary>
    private (int Index, DateLine Date)? DateBelow(int index, PageLine? item)
    {
        var isFree = item is not null || (outline.IsApart(index) && !IsInsideItem(lines[index]));
        if (!isFree || (item is null && NamedCountries.Exactly(lines[index].Text) is not null && !isCountryStated))
        {
            return null;
        }

        var length = 0;
        for (var at = index; at < lines.Count && at <= index + MaxTitleLines; at++)
        {
            var line = lines[at];
            if (at > index && line.Kind == LineKind.Text && DateLine.Read(line.Text, DatesHere) is { IsExact: true } date)
            {
                var after = at + 1 < lines.Count ? lines[at + 1] : null;
                return after is { Kind: LineKind.Text } && Wording.BeginsInLowerCase(after.Text) ? null : (at, date);
            }

            length += line.Text.Length;
            var mayBeTitle = at == index ? Wording.MayBeTitle(line.Text) || line.Text.Length == 0
                : line.Kind == LineKind.Text && Wording.MayBeTitle(line.Text);
            var isGap = at > index && line.Kind == LineKind.Blank && IsGapAboveDate(at, item);
            if ((!mayBeTitle && !isGap) || length > Wording.MaxTitleLength)
            {
                return null;
            }
        }

        return null;
    }

    private bool IsGapAboveDate(int blank, PageLine? item)
    {
        var next = outline.Next(blank);
        return next < lines.Count && lines[next].Kind == LineKind.Text
            && (item is null ? outline.HasTitlesAboveDates : lines[next].Indent > item.Indent);
    }

    /// <summary>Whether a date is the heading of what follows it: of dates within it, or of a list without dates.</summary>
    private bool IsDateHeading(int index, DateLine date)
    {
        var next = outline.Next(index);
        if (!date.IsExact || date.Kind is not null || date.HasLabel || next == lines.Count)
        {
            return false;
        }

        var within = dates with { Year = date.Reading.Date.Year };
        var following = DateLine.Read(lines[next].Text, within);
        if (following is not null)
        {
            return date.Reading.Precision != DatePrecision.Day && following.Reading.IsRead
                && following.Reading.Precision < date.Reading.Precision
                && IsWithin(following.Reading.Date, date.Reading);
        }

        return lines[next].Kind switch
        {
            LineKind.Bullet => DateBelow(next, lines[next]) is null && !IsNoteAt(next),
            LineKind.Heading => date.Reading.Precision == DatePrecision.Year,
            _ => false,
        };
    }

    private static bool IsWithin(DateOnly day, DateReading heading) =>
        day.Year == heading.Date.Year
        && (heading.Precision == DatePrecision.Year || day.Month == heading.Date.Month);

    private int ReadDateHeading(int index, DateLine date)
    {
        var isYear = date.Reading.Precision == DatePrecision.Year;
        section = section with
        {
            Year = isYear ? date.Reading.Date.Year : section.Year,
            Date = isYear ? null : date.Reading,
            Title = null,
        };
        open = null;
        Leave(index, LeftOutReasons.Heading);
        return index;
    }

    private bool IsHeading(int index)
    {
        var line = lines[index];
        if (line.Kind == LineKind.Heading)
        {
            return true;
        }

        var text = Wording.WithoutMarks(line.Text);
        if (!outline.IsApart(index) && !IsInHeader(index) || !Wording.MayBeHeading(text) || IsInsideItem(line))
        {
            return false;
        }

        if (IsUnderlined(index) || IsInHeader(index))
        {
            return true;
        }

        var isAlone = index + 1 == lines.Count || lines[index + 1].Kind != LineKind.Text;
        return isAlone && (IsKnownHeading(text) || IsHeadingOfMore(index));
    }

    /// <summary>Whether a line that looks like a heading is no title of the entry above, and no part of its text.</summary>
    private bool IsHeadingOfMore(int index)
    {
        if (open is not { IsEntry: true })
        {
            return open is null || !open.IsParagraph || outline.Next(index) < lines.Count;
        }

        var next = outline.Next(index);
        var isMoreBelow = next == lines.Count ? open.Body.Count > 0
            : lines[next].Kind != LineKind.Text || DateLine.Read(lines[next].Text, DatesHere) is not null;
        return isMoreBelow ? open.Bullet is not null || open.Body.Count > 0 || open.Title is not null
            : open.Bullet is not null && (open.Body.Count > 0 || open.Title is not null);
    }

    /// <summary>Several short lines above all records are headings.</summary>
    private bool IsInHeader(int index)
    {
        if (content.Records.Count > 0)
        {
            return false;
        }

        var (first, last) = (index, index);
        while (first > 0 && lines[first - 1].Kind == LineKind.Text && index - first < 4)
        {
            first--;
        }

        while (last + 1 < lines.Count && lines[last + 1].Kind == LineKind.Text && last - index < 4)
        {
            last++;
        }

        for (var at = first; at <= last; at++)
        {
            if (lines[at].Text.Length > 70 || !Wording.MayBeHeading(Wording.WithoutMarks(lines[at].Text))
                || DateLine.Read(lines[at].Text, dates) is not null)
            {
                return false;
            }
        }

        return last - first < 4 && last > first;
    }

    private bool IsUnderlined(int index) =>
        index + 1 < lines.Count && lines[index + 1] is { Kind: LineKind.Rule, Text: var rule } && rule[0] is '-' or '=' or '~';

    private bool IsKnownHeading(string text) =>
        KindWords.InHeading(text) is not null || (!isCountryStated && NamedCountries.Exactly(text) is not null);

    private int ReadHeading(int index)
    {
        var text = Wording.WithoutMarks(lines[index].Text);
        var country = isCountryStated ? null : NamedCountries.Exactly(text);
        var isFirst = content.Headings++ == 0 && content.Records.Count == 0;
        var kind = outline.HasEntries ? KindWords.InHeading(text) : null;
        var isTitle = kind is null && (!outline.HasEntries || (country is null && !isFirst));
        if (isFirst && country is null)
        {
            content.FirstHeading = text;
        }

        section = new PageSection
        {
            Country = country ?? section.Country,
            Kind = kind ?? EntryKind.Unknown,
            Title = isTitle && (country is null || IsChapter()) ? text.TrimEnd(':', ' ') : null,
            Year = country is null ? section.Year : null,
        };
        open = null;
        Leave(index, LeftOutReasons.Heading);
        return index;
    }

    /// <summary>A page without entries that has other headings than those of countries.</summary>
    private bool IsChapter() => !outline.HasEntries && (isChapter ??= HasOtherHeadings());

    private bool? isChapter;

    private bool HasOtherHeadings()
    {
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            var looksLikeOne = line.Kind == LineKind.Heading
                || (line.Kind == LineKind.Text && outline.IsApart(index) && Wording.MayBeHeading(line.Text)
                    && (index + 1 == lines.Count || lines[index + 1].Kind != LineKind.Text));
            if (looksLikeOne && NamedCountries.Exactly(line.Text) is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Leaves out what is no text wherever it stands.</summary>
    private bool IsLabel(int index)
    {
        var line = lines[index];
        if (isRelated)
        {
            isRelated = !Resumes(index);
            if (isRelated)
            {
                Leave(index, LeftOutReasons.Related);
                return true;
            }
        }

        if (isNote)
        {
            Leave(index, LeftOutReasons.Note);
            return true;
        }

        if (line.Text.Length == 0)
        {
            return false;
        }

        var reason = LabelWords.IsLink(line.Text) ? LeftOutReasons.LinkLabel
            : IsFooterAt(index) ? LeftOutReasons.Footer
            : IsRelatedHeading(index) ? LeftOutReasons.Related
            : null;
        if (reason is null)
        {
            return false;
        }

        isRelated = reason == LeftOutReasons.Related;
        Leave(index, reason);
        return true;
    }

    private bool IsFooterAt(int index) =>
        LabelWords.IsFooter(lines[index].Text)
        && (lines[index].Text[0] == '©' || outline.IsApart(index) || lastLeft == index - 1);

    private bool IsRelatedHeading(int index) =>
        !IsInsideItem(lines[index]) && lines[index].Bullet is null
        && (outline.IsApart(index) || lines[index].Kind == LineKind.Heading)
        && LabelWords.IsRelated(Wording.WithoutMarks(lines[index].Text));

    /// <summary>Behind related content only the section of another country goes on.</summary>
    private bool Resumes(int index)
    {
        var line = lines[index];
        if (isCountryStated || line.Kind is not (LineKind.Text or LineKind.Heading) || !outline.IsApart(index)
            || NamedCountries.Exactly(line.Text) is null)
        {
            return false;
        }

        var next = outline.Next(index);
        return next < lines.Count && next > index + 1
            && (lines[next].Kind == LineKind.Bullet || Wording.EndsSentence(lines[next].Text)
                || DateLine.Read(lines[next].Text, dates) is not null);
    }

    /// <summary>A star below all records is a footnote where no record begins with one.</summary>
    private bool IsNoteAt(int index)
    {
        var line = lines[index];
        var isMarked = line.Bullet == "*"
            || (line.Bullet is null && line.Text.Length > 1 && line.Text[0] is '*' or '†' or '‡'
                && Wording.WithoutMarks(line.Text) == line.Text);
        return isMarked && content.Records.Count > 0 && index > outline.LastRecord && outline.IsApart(index)
            && !usedSigns.Contains("*") && !outline.DatedSigns.Contains("*");
    }

    private int LeaveNote(int index)
    {
        Leave(index, LeftOutReasons.Note);
        isNote = true;
        return index;
    }
}
