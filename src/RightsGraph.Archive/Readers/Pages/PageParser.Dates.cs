using RightsGraph.Archive.Readers.Places;

namespace RightsGraph.Archive.Readers.Pages;

/// <content>Which dates begin an entry, by what stands around them.</content>
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
        if (!date.IsExact || date.HasPlace || date.Reading is { IsRead: true, Precision: DatePrecision.Year })
        {
            return (isApart || ((!date.IsExact || date.HasPlace) && IsNextOfLines(index))) && !IsInsideItem(line);
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

    /// <summary>Whether the line stands in a list of entries that has one line each and no blank lines.</summary>
    private bool IsNextOfLines(int index) =>
        open is { IsDatedLine: true, Bullet: null } && lines[index - 1].Number == open.LastLine
        && (open.FirstLine == open.LastLine
            ? !Wording.IsUnfinished(lines[index - 1].Text)
            : Wording.EndsSentence(lines[index - 1].Text));

    /// <summary>Whether no text stands right above or below the line.</summary>
    private bool IsAlone(int index) =>
        outline.IsApart(index) && (index + 1 == lines.Count || lines[index + 1].Kind != LineKind.Text);

    /// <summary>Whether a line says when the page was changed: by itself above all records or at the end.</summary>
    private bool IsUpdateOfPage(int index)
    {
        var next = outline.Next(index);
        return IsAlone(index) && (next == lines.Count
            || LabelWords.IsFooter(lines[next].Text)
            || (content.Records.Count == 0 && outline.HasEntries));
    }

    /// <summary>Whether a date ends the record that is open and has none: an item, or a paragraph of a page that dates
    /// all of them so. In markup an item shows where it ends, and its date may stand anywhere within.</summary>
    private bool IsBelowItsText(int index, DateLine date)
    {
        if (open is not { IsEntry: false, Body.Count: > 0 } || section.Date is not null
            || date is not { IsExact: true, IsUpdate: false, Reading: { IsRead: true, Precision: DatePrecision.Day } })
        {
            return false;
        }

        var line = lines[index];
        if (!IsInsideItem(line))
        {
            return outline.HasDatesBelow && !outline.IsApart(index);
        }

        var next = outline.Next(index);
        return line.IsMarkedUp || next == lines.Count || lines[next].Indent <= open.Indent;
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
            if (at > index && line.Kind == LineKind.Text
                && DateLine.Read(line.Text, DatesHere) is { IsExact: true } date)
            {
                var after = at + 1 < lines.Count ? lines[at + 1] : null;
                var isPart = (after is { Kind: LineKind.Text } && Wording.BeginsInLowerCase(after.Text))
                    || (date.Reading.Precision == DatePrecision.Month && Wording.EndsWithDay(lines[at - 1].Text));
                return isPart ? null : (at, date);
            }

            // A title of two lines may be broken behind any word.
            length += line.Text.Length;
            var goesOn = at + 1 < lines.Count && lines[at + 1].Kind == LineKind.Text
                && DateLine.Read(lines[at + 1].Text, DatesHere) is null;
            var isTitle = !goesOn ? Wording.MayBeTitle(line.Text)
                : Wording.HasLetter(line.Text) && !Wording.EndsWithStop(line.Text)
                    && !Wording.EndsWithColon(line.Text);
            var mayBeTitle = at == index ? isTitle || line.Text.Length == 0 : line.Kind == LineKind.Text && isTitle;
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
}
