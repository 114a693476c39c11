namespace RightsGraph.Archive.Readers.Pages;

/// <summary>Decides whether an item of a list belongs to the record that is open, or begins one of its own.</summary>
internal static class PageNesting
{
    /// <param name="open">The record that the lines above belong to.</param>
    /// <param name="line">An item.</param>
    /// <param name="isDated">Whether it begins with a date.</param>
    /// <param name="isApart">Whether a blank line stands before it.</param>
    /// <param name="outline">What is known of the page.</param>
    public static bool IsInside(PageRecord open, PageLine line, bool isDated, bool isApart, PageOutline outline)
    {
        var isDeeper = line.Indent > open.Indent;
        var isIntroduced = open.LastText is { } last && Wording.EndsWithColon(last);
        var isNextOfList = open.ListSign == line.Bullet && line.Bullet is not null;
        if (isDated)
        {
            // A chronology inside an entry: only a list that the text introduces, and deeper than the entry.
            return open.IsEntry && isDeeper && (isIntroduced || isNextOfList) && open.Body.Count > 0;
        }

        if (open.Bullet is null)
        {
            return open.IsSection
                || isIntroduced || isNextOfList || isDeeper
                || (open.IsEntry && (!isApart || !outline.DatedSigns.Contains(line.Bullet!)) && open.Body.Count > 0);
        }

        if (open.Bullet == line.Bullet && !isDeeper)
        {
            // Copies of lists lose their indents, but not the sentence that introduces them.
            return open.IsEntry && !isApart && (isIntroduced || isNextOfList);
        }

        if (open.IsEntry || line.IsMarkedUp)
        {
            return isDeeper || isIntroduced || isNextOfList || IsWeak(line, isApart, outline);
        }

        // A summary of the first line has lost its indent where somebody trimmed the page; the next ones have not.
        var isSibling = open.Bullet == line.Bullet && isApart && !isNextOfList && !isIntroduced;
        return !isSibling && (isDeeper || isIntroduced || isNextOfList || IsWeak(line, isApart, outline));
    }

    /// <summary>Numbers and dashes right below a text are part of it where no record begins so.</summary>
    private static bool IsWeak(PageLine line, bool isApart, PageOutline outline) =>
        !isApart && line.Bullet is BulletSign.Counter or "–" or "—" or "―" or "−" or "+" or "--"
        && !outline.DatedSigns.Contains(line.Bullet);
}
