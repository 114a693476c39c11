using System.Buffers;

namespace RightsGraph.Search.Results.Highlighting;

/// <summary>Places the bounds of a fragment: at sentences if they fit, else between words.</summary>
internal sealed class FragmentBounds(string text)
{
    private readonly List<int> sentences = SentenceStarts.Find(text);

    /// <summary>A fragment of about the size that contains the window and lies within the limits.</summary>
    public (int Start, int End) Around(Window window, int size, int min, int max)
    {
        if (max - min <= size)
        {
            return Trimmed(min, max, window);
        }

        var start = Start(window, size, min);
        var end = End(window, start, Math.Min(max, start + size));
        return Trimmed(end == max ? Widened(start, Math.Max(min, end - size)) : start, end, window);
    }

    private int Start(Window window, int size, int min)
    {
        var slack = Math.Max(0, size - (window.End - window.Start));
        var sentence = Math.Max(min, sentences.FindLast(start => start <= window.Start));
        return window.Start - sentence <= slack
            ? sentence
            : TextBreak.After(text, Math.Max(min, window.Start - (slack / 2)), window.Start);
    }

    // At the end of the text the room that is left goes before.
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

        // Ending at a sentence in the first half would leave out too much.
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

/// <summary>Finds sentences by their punctuation.</summary>
internal static class SentenceStarts
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("\n.!?…。！？؟۔।");
    private const string Closers = "\"'”’»)]」』";

    /// <summary>Ascending; the first is 0.</summary>
    public static List<int> Find(string text)
    {
        List<int> starts = [0];
        for (var stop = StopFrom(text, 0); stop < text.Length; stop = StopFrom(text, stop + 1))
        {
            var next = Next(text, stop);
            if (next < text.Length && next > starts[^1] && TextBreak.IsSafe(text, next))
            {
                starts.Add(next);
            }
        }

        return starts;
    }

    private static int StopFrom(string text, int from)
    {
        var stop = text.AsSpan(from).IndexOfAny(Stops);
        return stop < 0 ? text.Length : from + stop;
    }

    // The end of the text where no sentence follows, as after "e.g. " and inside "3.5".
    private static int Next(string text, int stop)
    {
        var next = stop + 1;
        while (next < text.Length && Closers.Contains(text[next], StringComparison.Ordinal))
        {
            next++;
        }

        var blank = next;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        var isApart = next > blank || text[stop] is '\n' or '。' or '！' or '？';
        return isApart && next < text.Length && !char.IsLower(text[next]) ? next : text.Length;
    }
}
