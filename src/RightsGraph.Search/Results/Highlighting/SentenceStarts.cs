using System.Buffers;

namespace RightsGraph.Search.Results.Highlighting;

/// <summary>Where sentences begin, as well as punctuation tells.</summary>
internal static class SentenceStarts
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("\n.!?…。！？؟۔।");
    private const string Closers = "\"'”’»)]」』";

    /// <summary>Ascending; the first is 0.</summary>
    public static List<int> Of(string text)
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

    // The end of the text where no sentence follows: after "e.g. " and inside "3.5".
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
