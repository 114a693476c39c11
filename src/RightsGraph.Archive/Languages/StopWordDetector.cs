using System.Buffers;
using System.Collections.Frozen;

namespace RightsGraph.Archive.Languages;

/// <summary>Detects languages of the Latin script by their stop words: these are a third of any running text, and those
/// of one language are rare in others.</summary>
internal static class StopWordDetector
{
    /// <summary>In real English pages at least 0.25 of the words are among these stop words.</summary>
    private const double MinShare = 0.12;

    /// <summary>The ratio to the next language's count.</summary>
    private const double MinLead = 1.5;

    private static readonly (string Language, string[] Words)[] Languages =
    [
        ("en",
            ["the", "of", "and", "to", "in", "is", "that", "for", "was", "with", "by", "are", "has", "have", "were"]),
        ("fr", ["le", "la", "les", "des", "et", "est", "une", "dans", "que", "pour", "qui", "sur", "au", "aux", "ont"]),
        ("es", ["el", "la", "los", "las", "de", "y", "que", "en", "una", "por", "con", "para", "del", "se", "su"]),
        ("pt", ["o", "os", "as", "do", "da", "dos", "das", "e", "que", "em", "não", "uma", "com", "para", "foi"]),
        ("de",
            ["der", "die", "das", "und", "ist", "in", "den", "von", "mit", "nicht", "eine", "für", "auf", "dem", "im"]),
        ("it",
            ["il", "di", "che", "e", "gli", "una", "per", "non", "con", "del", "della", "sono", "dei", "alla", "nel"]),
        ("nl", ["de", "het", "een", "van", "en", "in", "is", "dat", "op", "te", "zijn", "met", "voor", "niet", "aan"]),
        ("tr",
            ["ve", "bir", "bu", "için", "ile", "olarak", "da", "de", "olan", "çok", "gibi", "daha", "ancak", "kadar"]),
        ("id",
            ["yang", "dan", "di", "dengan", "untuk", "dari", "pada", "dalam", "ini", "itu", "tidak", "oleh", "para"]),
        ("pl", ["w", "i", "na", "z", "do", "nie", "się", "że", "jest", "oraz", "przez", "od", "po", "dla", "które"]),
        ("sv", ["och", "att", "det", "som", "en", "på", "är", "av", "för", "med", "den", "till", "inte", "har", "om"]),

        // Without these, their neighbours, Swedish and Indonesian, would be detected with too much certainty.
        ("da", ["og", "i", "af", "at", "er", "det", "til", "på", "som", "ikke", "der", "de", "med", "for", "blev"]),
        ("nb", ["og", "i", "av", "å", "er", "det", "til", "på", "som", "ikke", "for", "med", "de", "ble", "har"]),
        ("ms", ["yang", "dan", "di", "dengan", "untuk", "dari", "pada", "dalam", "ini", "itu", "tidak", "telah"]),
    ];

    /// <summary>By word, the places in <see cref="Languages"/> of those that have it.</summary>
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> LanguagesOfWord =
        Languages
            .SelectMany((language, place) => language.Words.Select(word => (Word: word, Place: place)))
            .GroupBy(pair => pair.Word, pair => pair.Place)
            .ToFrozenDictionary(word => word.Key, word => word.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \n\t,.;:()\"“”’'");

    /// <returns>Null where no language stands out, or the text has fewer words than the minimum.</returns>
    public static string? Detect(string text, int minWords = 0)
    {
        var lower = text.ToLowerInvariant().AsSpan();
        var words = 0;
        Span<int> counts = stackalloc int[Languages.Length];
        foreach (var range in lower.SplitAny(Separators))
        {
            var word = lower[range];
            words += word.IsEmpty ? 0 : 1;
            if (LanguagesOfWord.TryGetValue(word, out var places))
            {
                foreach (var place in places)
                {
                    counts[place]++;
                }
            }
        }

        if (words < minWords)
        {
            return null;
        }

        var (best, next) = (0, -1);
        for (var place = 1; place < counts.Length; place++)
        {
            if (counts[place] > counts[best])
            {
                (best, next) = (place, best);
            }
            else if (next < 0 || counts[place] > counts[next])
            {
                next = place;
            }
        }

        var count = counts[best];
        return count > 0 && count >= MinShare * words && count >= MinLead * counts[next]
            ? Languages[best].Language
            : null;
    }
}
