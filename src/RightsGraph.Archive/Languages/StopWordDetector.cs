namespace RightsGraph.Archive.Languages;

/// <summary>
/// Tells the languages of the Latin script that reports come in by their commonest function words: these are a third
/// of any running text, and a language's own are rare in every other.
/// </summary>
internal static class StopWordDetector
{
    /// <summary>
    /// Of all words, below which nothing is decided. Real English pages have 0.25 and more of theirs.
    /// </summary>
    private const double LeastShare = 0.12;

    /// <summary>How many times as many as the next language's, below which nothing is decided.</summary>
    private const double LeastLead = 1.5;

    private static readonly (string Language, HashSet<string> Words)[] Languages =
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

        // These keep their neighbours from being taken for sure: Swedish, Indonesian.
        ("da", ["og", "i", "af", "at", "er", "det", "til", "på", "som", "ikke", "der", "de", "med", "for", "blev"]),
        ("nb", ["og", "i", "av", "å", "er", "det", "til", "på", "som", "ikke", "for", "med", "de", "ble", "har"]),
        ("ms", ["yang", "dan", "di", "dengan", "untuk", "dari", "pada", "dalam", "ini", "itu", "tidak", "telah"]),
    ];

    /// <summary>Null where no language stands out.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="leastWords">Of fewer words none stands out.</param>
    public static string? Detect(string text, int leastWords = 0)
    {
        var words = text.ToLowerInvariant().Split(
            [' ', '\n', '\t', ',', '.', ';', ':', '(', ')', '"', '“', '”', '’', '\''],
            StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < leastWords)
        {
            return null;
        }

        var shares = Languages
            .Select(language => (language.Language, Count: words.Count(language.Words.Contains)))
            .OrderByDescending(share => share.Count)
            .ToArray();
        var (best, next) = (shares[0], shares[1]);
        return best.Count >= LeastShare * words.Length && best.Count >= LeastLead * next.Count && best.Count > 0
            ? best.Language
            : null;
    }
}
