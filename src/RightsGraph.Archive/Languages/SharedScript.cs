namespace RightsGraph.Archive.Languages;

/// <summary>Detects a language of a script that several share, by letters that it uses and by the absence of those that
/// it does not: Russian has ы and э, but so does Kyrgyz, which also has ң and ү.</summary>
/// <param name="range">The script's range in the Unicode Character Database.</param>
/// <param name="common">Letters that all of the languages use.</param>
/// <param name="languages">Two distinctive letters tell a language; allowed ones may stand beside them.</param>
internal sealed class SharedScript(
    (char First, char Last) range,
    string common,
    params (string Language, string Distinctive, string Allowed)[] languages)
{
    /// <summary>Tolerates a name from a neighbouring language.</summary>
    private const int LettersPerForeign = 200;

    public static SharedScript Cyrillic { get; } = new(
        ('\u0400', '\u04FF'),
        "абвгдежзийклмнопрстуфхцчшщъьюя",
        ("ru", "ыэё", ""), ("uk", "їєґі", ""), ("be", "ўі", "ыэё"), ("kk", "қі", "ыэёәңғүұөһ"), ("ky", "ңү", "өыэё"),
        ("tg", "ӣӯҳҷ", "эёғқ"), ("uz", "ўқ", "эёғҳ"), ("tt", "җә", "ыэёөүңһ"), ("sr", "ђћ", "јљњџ"),
        ("mk", "ѓќѕ", "јљњџ"));

    public static SharedScript Arabic { get; } = new(
        ('\u0600', '\u06FF'),
        "ابتثجحخدذرزسشصضطظعغفقلمنهوءآأؤإئـ",
        ("ar", "ةىيك", ""), ("fa", "پچژگکی", "ۀةىيك"), ("ur", "ٹڈڑےں", "ھہۂۓپچژگکیة"),
        ("ps", "ټډړږښځڅ", "ڼېۍګپچژگکیيۀةىك"), ("ckb", "ێۆەڕڵ", "پچژگکیڤھ"), ("ug", "ۈۇېڭۋ", "ەۆپچژگھىيك"));

    public string? Detect(string text)
    {
        var letters = text.ToLowerInvariant().Where(IsOfScript).ToArray();
        var distinctive = letters.Where(letter => !common.Contains(letter, StringComparison.Ordinal)).ToArray();
        return Array.Find(languages, language => Fits(language, letters.Length, distinctive)).Language;
    }

    private static bool Fits(
        (string Language, string Distinctive, string Allowed) language, int letters, char[] distinctive)
    {
        var foreign = distinctive.Count(letter =>
            !language.Distinctive.Contains(letter) && !language.Allowed.Contains(letter));
        return distinctive.Intersect(language.Distinctive).Count() >= 2 && foreign * LettersPerForeign <= letters;
    }

    private bool IsOfScript(char letter) => letter >= range.First && letter <= range.Last && char.IsLetter(letter);
}
