namespace RightsGraph.Archive.Countries;

/// <summary>The forms that a country's name takes in a sentence: <c>в России</c>, <c>Ägyptens</c>, <c>بروسيا</c>. Forms
/// that no text has do no harm.</summary>
internal static class InflectedNames
{
    private static readonly string[] ArabicPrefixes = ["و", "ب", "ل", "ف", "ك"];

    // Turkish joins its cases by an apostrophe: Türkiye'de.
    private static readonly string[] TurkishCases =
    [
        "de", "da", "te", "ta", "den", "dan", "ten", "tan", "e", "a", "ye", "ya", "i", "u", "yi", "yu", "in", "un",
        "nin", "nun", "deki", "daki", "teki", "taki", "la", "le", "yla", "yle",
    ];

    /// <summary>The name itself first.</summary>
    public static IEnumerable<string> Of(string name, string language) => language switch
    {
        "ru" => Russian(name.Split(' ')),
        "ar" => Arabic(name),
        "de" when char.IsAsciiLetterLower(name[^1]) && name[^1] is not ('s' or 'z' or 'x') => [name, name + "s"],
        _ => [name],
    };

    /// <summary>A folded name without the article that French and Italian join to it, and without a Turkish
    /// case.</summary>
    public static string Base(string folded)
    {
        var name = folded.Length > 4 && folded[1] == '\'' && folded[0] is 'l' or 'd' ? folded[2..] : folded;
        var apostrophe = name.LastIndexOf('\'');
        return apostrophe > 2 && TurkishCases.Contains(name[(apostrophe + 1)..]) ? name[..apostrophe] : name;
    }

    // The case is the same in each word, but a form of another case is no name at all.
    private static IEnumerable<string> Russian(string[] words)
    {
        IEnumerable<string> names = [string.Empty];
        foreach (var word in words)
        {
            names = [.. names.SelectMany(_ => RussianCases(word), (name, form) => $"{name} {form}".TrimStart())];
        }

        return names;
    }

    private static IEnumerable<string> RussianCases(string word)
    {
        var stem = word[..^1];
        string[] endings = word switch
        {
            _ when word.All(char.IsUpper) => [],
            [.., 'а', 'я'] => [],
            [.., 'и', 'я'] => ["и", "ю", "ей"],
            [.., 'е', 'я'] => ["и", "ю", "ей"],
            [.., 'к' or 'г' or 'х' or 'ш', 'а'] => ["и", "е", "у", "ой", "ей"],
            [.., 'а'] => ["ы", "е", "у", "ой"],
            [.., 'ь'] => ["и", "ью", "я", "ю", "ем", "е"],
            [.., 'й'] => ["я", "ю", "ем", "е"],
            [.., 'ы'] => ["", "ам", "ами", "ах"],
            [.., >= 'б' and <= 'щ' and not ('е' or 'и' or 'о' or 'у')] => ["", "а", "у", "ом", "е"],
            _ => [],
        };
        if (word.EndsWith("ая", StringComparison.Ordinal))
        {
            return [word, word[..^2] + "ой", word[..^2] + "ую"];
        }

        var isConsonant = endings is ["", "а", ..];
        return endings.Select(ending => (isConsonant ? word : stem) + ending).Prepend(word).Distinct();
    }

    private static IEnumerable<string> Arabic(string name)
    {
        IEnumerable<string> prefixed = ArabicPrefixes.Select(prefix => prefix + name);
        return name.StartsWith("ال", StringComparison.Ordinal)
            ? [name, .. prefixed, "لل" + name[2..]]
            : [name, .. prefixed];
    }
}
