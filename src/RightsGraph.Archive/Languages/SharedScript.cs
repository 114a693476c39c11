namespace RightsGraph.Archive.Languages;

/// <summary>
/// Detects a language of a script that several share, by letters that it uses and by the absence of those that it does
/// not: Russian has ы and э, but so does Kyrgyz, which also has ң and ү.
/// </summary>
internal sealed class SharedScript
{
    /// <summary>Tolerates a name from a neighbouring language.</summary>
    private const int LettersPerForeign = 200;

    private readonly (char First, char Last) range;
    private readonly string common;
    private readonly (string Language, string Telling, string Others)[] languages;

    /// <param name="range">The script's range in the Unicode Character Database.</param>
    /// <param name="common">Letters that all of the languages use.</param>
    /// <param name="languages">A text has two of the telling letters, and besides only common and other ones.</param>
    private SharedScript(
        (char First, char Last) range,
        string common,
        params (string Language, string Telling, string Others)[] languages)
    {
        this.range = range;
        this.common = common;
        this.languages = languages;
    }

    public static SharedScript Cyrillic { get; } = new(
        ('\u0400', '\u04FF'),
        "абвгдежзийклмнопрстуфхцчшщъьюя",
        ("ru", "ыэё", ""), ("uk", "їєґі", ""), ("be", "ўі", "ыэё"), ("kk", "қі", "ыэёәңғүұөһ"), ("ky", "ңү", "өыэё"),
        ("tg", "ӣӯҳҷ", "эёғқ"), ("uz", "ўқ", "эёғҳ"), ("tt", "җә", "ыэёөүңһ"), ("sr", "ђћ", "јљњџ"), ("mk", "ѓќѕ",
        "јљњџ"));

    public static SharedScript Arabic { get; } = new(
        ('\u0600', '\u06FF'),
        "ابتثجحخدذرزسشصضطظعغفقلمنهوءآأؤإئـ",
        ("ar", "ةىيك", ""), ("fa", "پچژگکی", "ۀةىيك"), ("ur", "ٹڈڑےں", "ھہۂۓپچژگکیة"),
        ("ps", "ټډړږښځڅ", "ڼېۍګپچژگکیيۀةىك"), ("ckb", "ێۆەڕڵ", "پچژگکیڤھ"), ("ug", "ۈۇېڭۋ", "ەۆپچژگھىيك"));

    public string? Detect(string text)
    {
        var letters = text.ToLowerInvariant().Where(IsOfScript).ToArray();
        var telling = letters.Where(letter => !common.Contains(letter, StringComparison.Ordinal)).ToArray();
        return Array.Find(languages, language => Fits(language, letters.Length, telling)).Language;
    }

    private static bool Fits((string Language, string Telling, string Others) language, int letters, char[] telling)
    {
        var foreign = telling.Count(letter => !language.Telling.Contains(letter) && !language.Others.Contains(letter));
        return telling.Intersect(language.Telling).Count() >= 2 && foreign * LettersPerForeign <= letters;
    }

    private bool IsOfScript(char letter) => letter >= range.First && letter <= range.Last && char.IsLetter(letter);
}
