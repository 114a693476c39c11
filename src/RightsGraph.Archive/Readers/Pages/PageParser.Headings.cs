using RightsGraph.Archive.Readers.Dates;
using RightsGraph.Archive.Readers.Places;

namespace RightsGraph.Archive.Readers.Pages;

/// <content>What is a heading, and what it says of the lines below.</content>
internal sealed partial class PageParser
{
    private bool? isChapter;

    /// <summary>Whether a date is the heading of what follows it: of dates within it, or of a list without
    /// dates.</summary>
    private bool IsDateHeading(int index, DateLine date)
    {
        var next = outline.Next(index);
        if (!date.IsExact || date.Kind is not null || date.HasLabel || date.HasPlace || next == lines.Count)
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
            Year = date.Reading.Precision == DatePrecision.Day ? section.Year : date.Reading.Date.Year,
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
        if (line.IsPlain && outline.HasHeadings && !IsKnownHeading(text))
        {
            return false;
        }

        if (!outline.IsApart(index) && !IsInHeader(index) || !Wording.MayBeHeading(text) || IsInsideItem(line))
        {
            return false;
        }

        if (IsUnderlined(index) || IsInHeader(index))
        {
            return true;
        }

        var isAlone = index + 1 == lines.Count || lines[index + 1].Kind != LineKind.Text;
        return isAlone && (IsKnownHeading(text) || (IsHeadingOfMore(index) && !IsOfTextAround(index)));
    }

    /// <summary>"Sincerely," goes on in the name below it, and "They held:" in the list below.</summary>
    private bool IsOfTextAround(int index) =>
        (Wording.EndsWithColon(lines[index].Text) && index + 1 < lines.Count
            && lines[index + 1].Kind == LineKind.Bullet)
        || (open is not null && outline.Previous(index) is >= 0 and var above && lines[above].Kind == LineKind.Text
            && Wording.IsUnfinished(lines[above].Text));

    /// <summary>Whether a line that looks like a heading is no title of the entry above, and no part of its
    /// text.</summary>
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
                || DateLine.Read(lines[at].Text, dates) is not null
                || DateLine.ReadEnd(lines[at].Text, dates, isItem: true) is not null)
            {
                return false;
            }
        }

        return last - first < 4 && last > first;
    }

    private bool IsUnderlined(int index) =>
        index + 1 < lines.Count && lines[index + 1] is { Kind: LineKind.Rule, Text: ['-' or '=' or '~', ..] };

    private bool IsKnownHeading(string text) =>
        KindWords.InHeading(text) is not null || (!isCountryStated && NamedCountries.Exactly(text) is not null);

    /// <summary>Pages of cards write the title of each entry as a heading, below its date or above it.</summary>
    /// <returns>The index of the last line that was read; null where the heading is that of a section.</returns>
    private int? ReadTitle(int index)
    {
        var line = lines[index];
        if (line.Level <= section.Level || PageOutline.IsKnownSection(Wording.WithoutMarks(line.Text)))
        {
            return null;
        }

        if (open is { IsEntry: true, Title: null, Body.Count: 0 })
        {
            TakeTitleLine(line);
            open.Pass(line.Number);
            return index;
        }

        return outline.HasHeadingsAboveDates && outline.Next(index) is var next && next < lines.Count
            && lines[next].Kind == LineKind.Text && DateLine.Read(lines[next].Text, DatesHere) is { IsExact: true } date
                ? OpenEntry(index, next, date)
                : null;
    }

    private int ReadHeading(int index)
    {
        var text = Wording.WithoutMarks(lines[index].Text);
        var country = isCountryStated ? null : NamedCountries.Exactly(text) ?? WorldAmongCountries(text);
        var isFirst = content.Headings++ == 0 && content.Records.Count == 0;
        var kind = outline.HasEntries ? KindWords.InHeading(text) : null;
        var isTitle = kind is null && (!outline.HasEntries || (country is null && !isFirst));
        if (content.Records.Count == 0 && country is null
            && (isFirst || NamedCountries.In(content.FirstHeading).Count == 0))
        {
            content.FirstHeading = text;
        }
        else if (country is null)
        {
            content.OtherHeadings.Add(text);
        }

        section = new PageSection
        {
            Country = country ?? section.Country,
            Level = lines[index].Level,
            Kind = kind ?? EntryKind.Unknown,
            Title = isTitle && (country is null || IsChapter()) ? text.TrimEnd(':', ' ') : null,
            Year = country is null ? section.Year : null,
        };
        open = null;
        Leave(index, LeftOutReasons.Heading);
        return index;
    }

    /// <summary>Below the section of a country, that of the world is one too.</summary>
    private Country? WorldAmongCountries(string text) =>
        section.Country is not null && CountryTable.Default.FindByName(text) is { IsWorld: true } world ? world : null;

    /// <summary>A page without entries that has other headings than those of countries.</summary>
    private bool IsChapter() => !outline.HasEntries && (isChapter ??= HasOtherHeadings());

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
}
