using RightsGraph.Archive.Readers.Places;

namespace RightsGraph.Archive.Readers.Pages;

/// <content>Lines that are no text wherever they stand, and notes below it.</content>
internal sealed partial class PageParser
{
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
