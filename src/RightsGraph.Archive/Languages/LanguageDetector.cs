using System.Text;

namespace RightsGraph.Archive.Languages;

/// <summary>Detects the language of a source from a sample of its texts: by script and stop words, which is cheap, then
/// by a library.</summary>
internal static class LanguageDetector
{
    /// <summary>In UTF-16 units: enough for stop words to show, and under a millisecond of work.</summary>
    private const int SampleLength = 4_000;

    /// <summary>Keeps one long text from deciding for all.</summary>
    private const int MaxPerText = 500;

    /// <summary>With fewer letters, text of Han characters alone may be Japanese.</summary>
    private const int MinChineseLetters = 10;

    /// <summary>Shorter texts do not overrule their source: "Carta de Lima" may be a title in any language.</summary>
    private const int MinWords = 20;

    /// <returns>A BCP 47 tag; <c>und</c> where there is no text or no language stands out.</returns>
    public static string Detect(IEnumerable<string?> texts)
    {
        var sample = new StringBuilder();
        foreach (var text in texts)
        {
            if (sample.Length >= SampleLength)
            {
                break;
            }

            sample.Append(text.AsSpan(0, Math.Min(text?.Length ?? 0, MaxPerText))).Append('\n');
        }

        var words = sample.ToString();
        return DetectByScript(words) ?? StatisticalDetector.Detect(words) ?? LanguageTag.Undecided;
    }

    /// <summary>Detects the language of one text: that of its source, unless its script or stop words tell another. The
    /// library is used only for texts in another script.</summary>
    public static string Detect(string? text, string source)
    {
        var beginning = text.AsSpan(0, Math.Min(text?.Length ?? 0, MaxPerText));
        if (Script.Detect(beginning) is not { } script)
        {
            return source;
        }

        return script != Script.OfLanguage(source) ? Detect([text])
            : script == Script.Latin && StopWordDetector.Detect(beginning.ToString(), MinWords) is { } own ? own
            : source;
    }

    private static string? DetectByScript(string text)
    {
        var script = Script.Detect(text);
        return script?.Language
            ?? (script == Script.Latin ? StopWordDetector.Detect(text)
                : script == Script.Han ? DetectHan(text)
                : script == Script.Cyrillic ? SharedScript.Cyrillic.Detect(text)
                : script == Script.Arabic ? SharedScript.Arabic.Detect(text)
                : null);
    }

    /// <summary>Every Japanese sentence contains kana, but a heading may not.</summary>
    private static string? DetectHan(string text)
    {
        var letters = text.Count(char.IsLetter);
        var kana = text.Count(letter => char.IsLetter(letter) && letter is >= '\u3040' and <= '\u30FF');
        return kana * 20 > letters ? "ja" : letters >= MinChineseLetters ? "zh" : null;
    }
}
