namespace RightsGraph.Archive.Countries;

/// <summary>Finds the other countries that a text names. A word that several countries share (Congolese) counts for
/// none of them, nor does the name of a language (French-speaking).</summary>
public static class MentionFinder
{
    /// <summary>Such a word becomes part of the mention: Kazakh authorities.</summary>
    private static readonly string[] Actors = [" authorities", " government", " officials"];

    private static readonly string[] OfLanguages =
        [" language", " languages", "-language", " speakers", "-speaking", " speaking"];

    /// <summary>The first mention of each country but those that the text is about, in text order.</summary>
    public static IEnumerable<CountryMention> MentionsOf(Document document)
    {
        if (document.Text is not { } text)
        {
            yield break;
        }

        var seen = new HashSet<Country>(document.Countries);
        foreach (var span in CountryNameMatcher.Default.MentionsIn(text).GroupBy(mention => mention.Start))
        {
            if (span.ToArray() is [var only]
                && WordAfter(only.End, OfLanguages, text) is null
                && seen.Add(only.Country))
            {
                yield return only with { End = only.End + (WordAfter(only.End, Actors, text)?.Length ?? 0) };
            }
        }
    }

    private static string? WordAfter(int end, string[] words, string text) => Array.Find(words, word =>
    {
        var rest = text.AsSpan(end);
        return rest.StartsWith(word, StringComparison.Ordinal)
            && (rest.Length == word.Length || !char.IsLetterOrDigit(rest[word.Length]));
    });
}
