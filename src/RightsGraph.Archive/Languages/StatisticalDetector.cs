using System.Globalization;
using Lingua;

namespace RightsGraph.Archive.Languages;

/// <summary>Detects 75 languages by letter statistics, with a library. It is used last, as it takes 3.6 ms a text and
/// 375 MB (measured over 12 languages).</summary>
internal static class StatisticalDetector
{
    /// <summary>The lead over the next language, from 0 to 0.99, below which the library detects none.</summary>
    private const double MinLead = 0.1;

    private const int MinLetters = 20;

    private static readonly Lazy<Lingua.LanguageDetector> Library = new(() =>
        LanguageDetectorBuilder.FromAllLanguages().WithMinimumRelativeDistance(MinLead).Build());

    public static string? Detect(string text)
    {
        if (text.Count(char.IsLetter) < MinLetters)
        {
            return null;
        }

        var language = Library.Value.DetectLanguageOf(text);
        return language == Language.Unknown
            ? null
            : LanguageInfo.IsoCode6391(language).ToString().ToLower(CultureInfo.InvariantCulture);
    }
}
