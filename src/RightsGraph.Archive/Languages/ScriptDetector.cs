namespace RightsGraph.Archive.Languages;

/// <summary>The language that a script gives away: alone, or by the letters of it that a language uses.</summary>
internal static class ScriptDetector
{
    /// <summary>Letters, below which Han alone may be Japanese too.</summary>
    private const int LeastChinese = 10;

    /// <summary>Null where the script is shared by several languages, of which none stands out.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="isLatin">Whether most letters are Latin.</param>
    public static string? Detect(string text, out bool isLatin)
    {
        var script = Script.Detect(text);
        isLatin = script == Script.Latin;
        return script?.Language
            ?? (script == Script.Han ? OfHan(text)
                : script == Script.Cyrillic ? SharedScript.Cyrillic.Detect(text)
                : script == Script.Arabic ? SharedScript.Arabic.Detect(text)
                : null);
    }

    /// <summary>A whole sentence of Japanese has kana, but a heading may do without.</summary>
    private static string? OfHan(string text)
    {
        var letters = text.Count(char.IsLetter);
        var kana = text.Count(letter => char.IsLetter(letter) && letter is >= '\u3040' and <= '\u30FF');
        return kana * 20 > letters ? "ja" : letters >= LeastChinese ? "zh" : null;
    }
}
