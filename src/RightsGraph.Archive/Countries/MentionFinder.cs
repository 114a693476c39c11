namespace RightsGraph.Archive.Countries;

/// <summary>Finds the other countries that a text names. A word that several countries share (Congolese) counts for
/// none of them, nor does the name of a language (French-speaking).</summary>
public static class MentionFinder
{
    /// <summary>Such a word becomes part of the mention: Kazakh authorities.</summary>
    private static readonly string[] Actors = [" authorities", " government", " officials"];

    private static readonly string[] OfLanguages =
        [" language", " languages", "-language", " speakers", "-speaking", " speaking"];

    /// <summary>The first mention of each country but the one whose page has the text, in text order.</summary>
    public static IEnumerable<CountryMention> MentionsOf(Document document)
    {
        if (document.Text is not { } text)
        {
            yield break;
        }

        var seen = new HashSet<Country> { document.Country };
        foreach (var span in CountryNameMatcher.Default.MentionsIn(text).GroupBy(mention => mention.Start))
        {
            if (span.ToArray() is [var only]
                && !IsFollowedBy(only.End, OfLanguages, text, out _)
                && seen.Add(only.Country))
            {
                IsFollowedBy(only.End, Actors, text, out var actors);
                yield return only with { End = only.End + actors };
            }
        }
    }

    private static bool IsFollowedBy(int end, string[] words, string text, out int length)
    {
        foreach (var word in words)
        {
            var next = end + word.Length;
            if (text.AsSpan(end).StartsWith(word, StringComparison.Ordinal)
                && (next == text.Length || !char.IsLetterOrDigit(text[next])))
            {
                length = word.Length;
                return true;
            }
        }

        length = 0;
        return false;
    }
}
