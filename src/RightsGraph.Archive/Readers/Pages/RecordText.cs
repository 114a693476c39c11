using System.Text;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>Parts the lines of a record into its title and its text.</summary>
internal static class RecordText
{
    /// <summary>A line that is longer than all others by more was never broken to fit.</summary>
    private const int Overhang = 15;

    /// <summary>Texts are hardly ever broken to fit less.</summary>
    private const int MinWidth = 60;

    /// <summary>The first paragraph of an entry, or its first line, is its title if it is short and no
    /// sentence.</summary>
    /// <param name="draft">An entry.</param>
    /// <param name="pageWidth">The length of the longest line of the page.</param>
    public static void TakeTitle(PageRecord draft, int pageWidth)
    {
        TakeKind(draft);
        if (draft.Title is not null || draft.Body.Count == 0 || draft.Body[0].IsItem)
        {
            return;
        }

        var body = draft.Body;
        var end = 1;
        while (end < body.Count && !body[end].IsApart)
        {
            end++;
        }

        var count = TitleLines(body, end, pageWidth);
        if (count > 0)
        {
            draft.Title = Wording.WithoutMarks(Joined(body.Take(count), " "));
            body.RemoveRange(0, count);
        }
    }

    /// <summary>The lines as one text: line ends kept but for broken words, blank lines run together to one. Null for
    /// none.</summary>
    public static string? Of(IReadOnlyList<BodyLine> body) =>
        body.Count == 0 ? null : Joined(body, lineEnd: null);

    /// <summary>A line that is a word for a kind, above the title or instead of it.</summary>
    private static void TakeKind(PageRecord draft)
    {
        var isAlone = draft.Body.Count == 1
            || (draft.Body.Count > 1 && (draft.Body[1].IsApart || !Wording.BeginsInLowerCase(draft.Body[1].Text)));
        if (isAlone && !draft.Body[0].IsItem
            && KindWords.Find(Wording.WithoutMarks(draft.Body[0].Text)) is { } kind)
        {
            draft.Kind = kind;
            draft.Body.RemoveAt(0);
        }
    }

    private static int TitleLines(List<BodyLine> body, int end, int pageWidth)
    {
        var first = body[0].Text;
        if (end == 1)
        {
            return Wording.MayBeTitle(first) ? 1 : 0;
        }

        if (Wording.MayBeTitle(first) && !body[1].IsItem && !Wording.BeginsInLowerCase(body[1].Text)
            && IsBrokenOnPurpose(body, end, pageWidth))
        {
            return 1;
        }

        // A headline of two or three lines is a paragraph without a sentence, and text follows it.
        return end <= 3 && end < body.Count
            && body.Take(end).All(line =>
                !line.IsItem && !Wording.EndsSentence(line.Text) && !Wording.EndsWithColon(line.Text))
            && Wording.MayBeTitle(Joined(body.Take(end), " "))
                ? end
                : 0;
    }

    /// <summary>Whether the next word would have had room on the first line: then somebody ended it. In a paragraph
    /// that goes on in lower case its own width counts, as it was broken to fit; else that of the page.</summary>
    private static bool IsBrokenOnPurpose(List<BodyLine> body, int end, int pageWidth)
    {
        var (rest, isBroken) = (0, false);
        for (var index = 1; index < end; index++)
        {
            rest = Math.Max(rest, body[index].Text.Length);
            isBroken |= Wording.BeginsInLowerCase(body[index].Text);
        }

        var (first, next) = (body[0].Text.Length, body[1].Text);
        var blank = next.IndexOf(' ', StringComparison.Ordinal);
        var needed = first + 1 + (blank < 0 ? next.Length : blank);
        return isBroken
            ? needed <= Math.Max(rest, first) || first > rest + Overhang
            : needed <= Math.Max(pageWidth, MinWidth);
    }

    private static string Joined(IEnumerable<BodyLine> lines, string? lineEnd)
    {
        var text = new StringBuilder();
        var last = "";
        foreach (var line in lines)
        {
            if (text.Length > 0 && line.IsApart && lineEnd is null)
            {
                TrimSoftHyphen(text);
                text.Append("\n\n");
            }
            else if (text.Length > 0)
            {
                var (cut, between) = line.IsItem ? (0, "\n") : BrokenWords.Join(last, line.Text);
                text.Length -= cut;
                text.Append(between == "\n" ? lineEnd ?? between : between);
            }

            text.Append(line.Text);
            last = line.Text;
        }

        TrimSoftHyphen(text);
        return text.ToString();
    }

    private static void TrimSoftHyphen(StringBuilder text) =>
        text.Length -= text.Length > 1 && text[^1] == BrokenWords.SoftHyphen ? 1 : 0;
}
