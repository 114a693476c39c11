namespace RightsGraph.Pages.Texts;

/// <param name="Number">From 1.</param>
/// <param name="Start">Its first UTF-16 unit in the text.</param>
/// <param name="End">The unit behind its last.</param>
/// <param name="Hash">Of the passage that it is.</param>
/// <param name="IsSpaced">Whether its blanks say something, as in tables.</param>
/// <param name="Pieces">Its text, in pieces that are alike.</param>
public sealed record Paragraph(
    int Number, int Start, int End, string Hash, bool IsSpaced, IReadOnlyList<TextPiece> Pieces);

/// <param name="Text">As it stands in the text.</param>
/// <param name="Country">That it names; null for none.</param>
/// <param name="IsMarked">Whether the search that led to the text marks it.</param>
/// <param name="IsPassage">Whether it is of the passage that the address names.</param>
/// <param name="BeginsPassage">Whether that passage begins here.</param>
public sealed record TextPiece(string Text, CountryName? Country, bool IsMarked, bool IsPassage, bool BeginsPassage);

/// <summary>Makes paragraphs of a text: each line is one.</summary>
internal static class TextParagraphs
{
    private const string WideGap = "   ";

    public static IReadOnlyList<Paragraph> Of(
        string text, IReadOnlyList<Mention> mentions, IReadOnlyList<Span> marks, Passage? passage)
    {
        var paragraphs = new List<Paragraph>();
        var cuts = CutsOf(text, mentions, marks, passage);
        foreach (var (start, end) in LinesOf(text))
        {
            paragraphs.Add(new Paragraph(
                paragraphs.Count + 1,
                start,
                end,
                Passage.HashOf(text.AsSpan(start, end - start)),
                text.AsSpan(start, end - start).Trim().Contains(WideGap, StringComparison.Ordinal),
                [.. PiecesOf(text, start, end, cuts, mentions, marks, passage)]));
        }

        return paragraphs;
    }

    /// <summary>Where a mention, a mark or the passage begins or ends.</summary>
    private static int[] CutsOf(
        string text, IReadOnlyList<Mention> mentions, IReadOnlyList<Span> marks, Passage? passage) =>
    [
        .. mentions.Select(mention => mention.Span).Concat(marks).SelectMany(span => new[] { span.Start, span.End })
            .Concat(passage is null ? [] : [passage.Start, passage.End])
            .Where(cut => cut > 0 && cut < text.Length)
            .Distinct()
            .Order(),
    ];

    /// <summary>A text can have thousands of marks, which are in order.</summary>
    private static bool IsIn(IReadOnlyList<Span> marks, int place)
    {
        var (low, high) = (0, marks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = marks[middle].Start <= place ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && place < marks[low - 1].End;
    }

    private static int FirstAfter(int[] cuts, int place)
    {
        var found = Array.BinarySearch(cuts, place);
        return found < 0 ? ~found : found + 1;
    }

    /// <summary>The lines that are not blank.</summary>
    private static IEnumerable<(int Start, int End)> LinesOf(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                yield return (start, end);
            }

            start = end + 1;
        }
    }

    private static IEnumerable<TextPiece> PiecesOf(
        string text,
        int start,
        int end,
        int[] cuts,
        IReadOnlyList<Mention> mentions,
        IReadOnlyList<Span> marks,
        Passage? passage)
    {
        var from = start;
        foreach (var to in cuts.AsEnumerable().Skip(FirstAfter(cuts, start)).TakeWhile(cut => cut < end).Append(end))
        {
            var place = from;
            var isPassage = passage is not null && place >= passage.Start && place < passage.End;
            yield return new TextPiece(
                text[from..to],
                mentions.FirstOrDefault(mention => place >= mention.Span.Start && place < mention.Span.End)?.Country,
                IsIn(marks, place),
                isPassage,
                isPassage && (place == passage!.Start || (passage.Start < start && place == start && IsFirst(start))));
            from = to;
        }

        // The passage may begin at a line break: then its first piece is the first that follows.
        bool IsFirst(int line) => text.AsSpan(passage!.Start, line - passage.Start).IsWhiteSpace();
    }
}
