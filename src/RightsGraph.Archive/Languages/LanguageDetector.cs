using System.Text;
using RightsGraph.Archive.Readers;

namespace RightsGraph.Archive.Languages;

/// <summary>
/// Tells the language of a source from a sample of its texts: by script and by common words, which costs nothing, and
/// by a library where these leave a doubt.
/// </summary>
internal static class LanguageDetector
{
    /// <summary>
    /// UTF-16 units: enough for the common words of any language to show, little enough to cost under a millisecond.
    /// </summary>
    private const int SampleLength = 4_000;

    /// <summary>Taken of each text, so that one long text does not speak for all.</summary>
    private const int MostOfOneText = 500;

    /// <summary>
    /// Below which the common words of a text do not speak against its source: "Carta de Lima" is any language's.
    /// </summary>
    private const int LeastWords = 20;

    /// <summary>BCP 47; <c>und</c> where there is no text or nothing decides.</summary>
    public static string Detect(IEnumerable<string?> texts)
    {
        var sample = new StringBuilder();
        foreach (var text in texts)
        {
            if (sample.Length >= SampleLength)
            {
                break;
            }

            sample.Append(text.AsSpan(0, Math.Min(text?.Length ?? 0, MostOfOneText))).Append('\n');
        }

        var words = sample.ToString();
        return ScriptDetector.Detect(words, out var isLatin)
            ?? (isLatin ? StopWordDetector.Detect(words) : null)
            ?? StatisticalDetector.Detect(words)
            ?? LanguageTag.Undecided;
    }

    /// <summary>
    /// The language of one text of a source that holds several: that of the source, unless the text is in another
    /// script or its own common words tell. The library is asked about texts in another script alone.
    /// </summary>
    public static string Detect(string? text, string source)
    {
        var beginning = text.AsSpan(0, Math.Min(text?.Length ?? 0, MostOfOneText));
        if (Script.Detect(beginning) is not { } script)
        {
            return source;
        }

        return script != Script.OfLanguage(source) ? Detect([text])
            : script == Script.Latin && StopWordDetector.Detect(beginning.ToString(), LeastWords) is { } own ? own
            : source;
    }
}
