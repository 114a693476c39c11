using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Countries;

/// <summary>
/// Finds the other countries that a text names. A word that several countries share (Congolese) tells of none of them,
/// and what names a language (French-speaking) names no country.
/// </summary>
public static class MentionFinder
{
    /// <summary>Who acts for a country belongs to its name: Kazakh authorities.</summary>
    private static readonly string[] Actors = [" authorities", " government", " officials"];

    private static readonly string[] OfLanguages =
        [" language", " languages", "-language", " speakers", "-speaking", " speaking"];

    /// <summary>
    /// Each country once, in the order of first mention, with its place in the document's text; never the country whose
    /// page the text stands on.
    /// </summary>
    public static IEnumerable<CountryMention> MentionsOf(Document document)
    {
        if (document.Text is not { } text)
        {
            yield break;
        }

        var seen = new HashSet<Country> { document.Country };
        foreach (var place in CountryNameMatcher.Default.MentionsIn(text).GroupBy(mention => mention.Start))
        {
            if (place.ToArray() is [var only]
                && !StandsAt(only.End, OfLanguages, text, out _)
                && seen.Add(only.Country))
            {
                StandsAt(only.End, Actors, text, out var actors);
                yield return only with { End = only.End + actors };
            }
        }
    }

    private static bool StandsAt(int place, string[] words, string text, out int length)
    {
        foreach (var word in words)
        {
            var end = place + word.Length;
            if (text.AsSpan(place).StartsWith(word, StringComparison.Ordinal)
                && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                length = word.Length;
                return true;
            }
        }

        length = 0;
        return false;
    }
}
