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
            if (at > index && line.Kind == LineKind.Text
                && DateLine.Read(line.Text, DatesHere) is { IsExact: true } date)
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
}
