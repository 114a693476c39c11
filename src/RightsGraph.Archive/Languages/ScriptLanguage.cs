namespace RightsGraph.Archive.Languages;

/// <summary>The language that a script gives away: alone, or by the letters of it that a language uses.</summary>
internal static class ScriptLanguage
{
    /// <summary>
    /// Scripts that are written for one language in practice, as ranges of the Unicode Character Database.
    /// </summary>
    private static readonly (char First, char Last, string Language)[] OwnScripts =
    [
        ('\u0370', '\u03FF', "el"), ('\u0530', '\u058F', "hy"), ('\u0590', '\u05FF', "he"), ('\u0980', '\u09FF', "bn"),
        ('\u0A00', '\u0A7F', "pa"), ('\u0A80', '\u0AFF', "gu"), ('\u0B80', '\u0BFF', "ta"), ('\u0C00', '\u0C7F', "te"),
        ('\u0C80', '\u0CFF', "kn"), ('\u0D00', '\u0D7F', "ml"), ('\u0D80', '\u0DFF', "si"), ('\u0E00', '\u0E7F', "th"),
        ('\u0E80', '\u0EFF', "lo"), ('\u0F00', '\u0FFF', "bo"), ('\u1000', '\u109F', "my"), ('\u10A0', '\u10FF', "ka"),
        ('\u1780', '\u17FF', "km"), ('\uAC00', '\uD7AF', "ko"),
    ];

    /// <summary>Letters, below which Han alone may be Japanese too.</summary>
    private const int LeastChinese = 10;

    /// <summary>Null where the script is shared by several languages.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="isLatin">Whether most letters are Latin.</param>
    public static string? Of(string text, out bool isLatin)
    {
        int letters = 0, latin = 0, han = 0, kana = 0, cyrillic = 0, arabic = 0;
        var own = new int[OwnScripts.Length];
        foreach (var letter in text.Where(char.IsLetter))
        {
            letters++;
            latin += letter < '\u0250' ? 1 : 0;
            han += letter is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            kana += letter is >= '\u3040' and <= '\u30FF' ? 1 : 0;
            cyrillic += letter is >= '\u0400' and <= '\u04FF' ? 1 : 0;
            arabic += letter is >= '\u0600' and <= '\u06FF' ? 1 : 0;
            var script = Array.FindIndex(OwnScripts, range => letter >= range.First && letter <= range.Last);
            if (script >= 0)
            {
                own[script]++;
            }
        }

        isLatin = latin * 2 > letters;
        if (letters == 0 || isLatin)
        {
            return null;
        }

        var most = Array.IndexOf(own, own.Max());
        return own[most] * 2 > letters ? OwnScripts[most].Language
            : (han + kana) * 2 > letters ? OfHan(kana, letters)
            : cyrillic * 2 > letters ? SharedScript.Cyrillic.LanguageOf(text)
            : arabic * 2 > letters ? SharedScript.Arabic.LanguageOf(text)
            : null;
    }

    /// <summary>A whole sentence of Japanese has kana, but a heading may do without.</summary>
    private static string? OfHan(int kana, int letters) =>
        kana * 20 > letters ? "ja" : letters >= LeastChinese ? "zh" : null;
}
