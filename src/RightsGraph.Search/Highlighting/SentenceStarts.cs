namespace RightsGraph.Search.Highlighting;

/// <summary>Where sentences begin, as well as punctuation tells.</summary>
internal static class SentenceStarts
{
    private const string Stops = ".!?…。！？؟۔।";
    private const string Closers = "\"'”’»)]」』";

    /// <summary>Ascending; the first is 0.</summary>
    public static List<int> Of(string text)
    {
        List<int> starts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || Stops.Contains(text[i], StringComparison.Ordinal))
            {
                var next = Next(text, i);
                if (next < text.Length && next > starts[^1] && Cut.IsSafe(text, next))
                {
                    starts.Add(next);
                }
            }
        }

        return starts;
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
