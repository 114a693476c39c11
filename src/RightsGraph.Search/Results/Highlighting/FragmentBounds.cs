namespace RightsGraph.Search.Results.Highlighting;

/// <summary>Finds where a fragment of a text begins and ends: at sentences if they fit, else between words.</summary>
internal sealed class FragmentBounds(string text)
{
    private readonly List<int> sentences = SentenceStarts.Of(text);

    /// <summary>A piece of about the size that holds the window and lies between the two limits.</summary>
    public (int Start, int End) Around(Window window, int size, int lowest, int highest)
    {
        if (highest - lowest <= size)
        {
            return Trimmed(lowest, highest, window);
        }

        var start = Start(window, size, lowest);
        var end = End(window, start, Math.Min(highest, start + size));
        return Trimmed(end == highest ? Widened(start, Math.Max(lowest, end - size)) : start, end, window);
    }

    private int Start(Window window, int size, int lowest)
    {
        var slack = Math.Max(0, size - (window.End - window.Start));
        var sentence = Math.Max(lowest, sentences.FindLast(start => start <= window.Start));
        return window.Start - sentence <= slack
            ? sentence
            : TextBreak.After(text, Math.Max(lowest, window.Start - (slack / 2)), window.Start);
    }

    // Where nothing follows there is room before.
    private int Widened(int start, int earliest)
    {
        var sentence = sentences.Find(sentence => sentence >= earliest);
        return sentence >= earliest && sentence <= start ? sentence
            : sentences.BinarySearch(start) >= 0 ? start
            : TextBreak.After(text, Math.Min(earliest, start), start);
    }

    private int End(Window window, int start, int latest)
    {
        if (latest <= window.End || latest == text.Length)
        {
            return Math.Max(latest, window.End);
        }

        // A sentence that ends in the first half would leave out too much of what is said next.
        var earliest = Math.Max(window.End, start + ((latest - start) / 2));
        var sentence = sentences.FindLast(next => next <= latest);
        return sentence > earliest ? sentence : TextBreak.Before(text, latest, window.End);
    }

    private (int Start, int End) Trimmed(int start, int end, Window window)
    {
        while (start < window.Start && char.IsWhiteSpace(text[start]) && TextBreak.IsSafe(text, start + 1))
        {
            start++;
        }

        while (end > window.End && char.IsWhiteSpace(text[end - 1]) && TextBreak.IsSafe(text, end - 1))
        {
            end--;
        }

        return (start, end);
    }
}
