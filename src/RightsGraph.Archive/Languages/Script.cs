using System.Collections.Frozen;

namespace RightsGraph.Archive.Languages;

/// <param name="language">A BCP 47 tag; null where several languages share the script in practice.</param>
/// <param name="others">Further languages that are written in it.</param>
/// <param name="ranges">Code ranges of the Unicode Character Database.</param>
internal sealed class Script(string? language, string[] others, params (char First, char Last)[] ranges)
{
    public static Script Latin { get; } = new(null, [], ('\0', '\u024F'), ('\u1E00', '\u1EFF'));

    public static Script Cyrillic { get; } = new(
        null, ["ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn", "tt"], ('\u0400', '\u04FF'));

    public static Script Arabic { get; } = new(
        null, ["ar", "fa", "ur", "ps", "ckb", "ug", "sd"], ('\u0600', '\u06FF'));

    /// <summary>Includes kana, since Japanese mixes them.</summary>
    public static Script Han { get; } = new(null, ["zh", "ja"], ('\u3040', '\u30FF'), ('\u4E00', '\u9FFF'));

    private static readonly Script[] All =
    [
        Latin,
        new("el", [], ('\u0370', '\u03FF')),
        Cyrillic,
        new("hy", [], ('\u0530', '\u058F')),
        new("he", ["yi"], ('\u0590', '\u05FF')),
        Arabic,
        new(null, ["hi", "mr", "ne"], ('\u0900', '\u097F')), // Devanagari
        new("bn", ["as"], ('\u0980', '\u09FF')),
        new("pa", [], ('\u0A00', '\u0A7F')), // Gurmukhi
        new("gu", [], ('\u0A80', '\u0AFF')),
        new("or", [], ('\u0B00', '\u0B7F')),
        new("ta", [], ('\u0B80', '\u0BFF')),
        new("te", [], ('\u0C00', '\u0C7F')),
        new("kn", [], ('\u0C80', '\u0CFF')),
        new("ml", [], ('\u0D00', '\u0D7F')),
        new("si", [], ('\u0D80', '\u0DFF')),
        new("th", [], ('\u0E00', '\u0E7F')),
        new("lo", [], ('\u0E80', '\u0EFF')),
        new("bo", ["dz"], ('\u0F00', '\u0FFF')),
        new("my", [], ('\u1000', '\u109F')),
        new("ka", [], ('\u10A0', '\u10FF')),
        new(null, ["am", "ti"], ('\u1200', '\u137F')), // Ethiopic
        new("km", [], ('\u1780', '\u17FF')),
        Han,
        new("ko", [], ('\uAC00', '\uD7AF')),
    ];

    private static readonly FrozenDictionary<string, Script> ByLanguage = All
        .SelectMany(script => script.Languages, (script, tag) => (script, tag))
        .ToFrozenDictionary(pair => pair.tag, pair => pair.script, StringComparer.Ordinal);

    private readonly (char First, char Last)[] ranges = ranges;

    public string? Language => language;

    private IEnumerable<string> Languages => language is null ? others : others.Prepend(language);

    /// <returns>Null where no script has more than half of the letters.</returns>
    public static Script? Detect(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[All.Length];
        var letters = 0;
        foreach (var letter in text)
        {
            if (char.IsLetter(letter))
            {
                letters++;
                Count(letter, counts);
            }
        }

        for (var index = 0; index < All.Length; index++)
        {
            if (counts[index] * 2 > letters)
            {
                return All[index];
            }
        }

        return null;
    }

    public static Script OfLanguage(string language) => ByLanguage.GetValueOrDefault(language, Latin);

    private static void Count(char letter, Span<int> counts)
    {
        for (var index = 0; index < All.Length; index++)
        {
            foreach (var (first, last) in All[index].ranges)
            {
                if (letter >= first && letter <= last)
                {
                    counts[index]++;
                    return;
                }
            }
        }
    }
}
