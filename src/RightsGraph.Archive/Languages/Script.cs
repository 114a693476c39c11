using System.Collections.Frozen;

namespace RightsGraph.Archive.Languages;

/// <summary>The script that most letters of a text are of, where it is one that tells languages apart.</summary>
internal static class Script
{
    public const string Latin = "Latin";

    /// <summary>As ranges of the Unicode Character Database; kana and Han are one, since Japanese mixes them.</summary>
    private static readonly (char First, char Last, string Script)[] Ranges =
    [
        ('\0', '\u024F', Latin), ('\u1E00', '\u1EFF', Latin), ('\u0370', '\u03FF', "Greek"),
        ('\u0400', '\u04FF', "Cyrillic"), ('\u0530', '\u058F', "Armenian"), ('\u0590', '\u05FF', "Hebrew"),
        ('\u0600', '\u06FF', "Arabic"), ('\u0900', '\u097F', "Devanagari"), ('\u0E00', '\u0E7F', "Thai"),
        ('\u10A0', '\u10FF', "Georgian"), ('\u3040', '\u30FF', "Han"), ('\u4E00', '\u9FFF', "Han"),
        ('\uAC00', '\uD7AF', "Hangul"),
    ];

    private static readonly FrozenDictionary<string, string> ByLanguage = new Dictionary<string, string>
    {
        ["Greek"] = "el",
        ["Cyrillic"] = "ru uk be bg sr mk kk ky tg mn tt",
        ["Armenian"] = "hy",
        ["Hebrew"] = "he yi",
        ["Arabic"] = "ar fa ur ps ckb ug sd",
        ["Devanagari"] = "hi mr ne",
        ["Thai"] = "th",
        ["Georgian"] = "ka",
        ["Han"] = "zh ja",
        ["Hangul"] = "ko",
    }
    .SelectMany(script => script.Value.Split(' ').Select(language => (language, script.Key)))
    .ToFrozenDictionary(pair => pair.language, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Null where no script has more than half of the letters.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Ranges.Length];
        var letters = 0;
        foreach (var letter in text)
        {
            if (char.IsLetter(letter))
            {
                letters++;
                Count(letter, counts);
            }
        }

        var script = letters == 0 ? null : Ranges[MostIn(counts)].Script;
        return script is not null && LettersOf(script, counts) * 2 > letters ? script : null;
    }

    /// <summary>Of a language detected here; Latin for all that are not known to be written otherwise.</summary>
    public static string OfLanguage(string language) => ByLanguage.GetValueOrDefault(language, Latin);

    private static void Count(char letter, Span<int> counts)
    {
        for (var range = 0; range < Ranges.Length; range++)
        {
            if (letter >= Ranges[range].First && letter <= Ranges[range].Last)
            {
                counts[range]++;
                return;
            }
        }
    }

    private static int MostIn(Span<int> counts)
    {
        var most = 0;
        for (var range = 1; range < counts.Length; range++)
        {
            most = counts[range] > counts[most] ? range : most;
        }

        return most;
    }

    private static int LettersOf(string script, Span<int> counts)
    {
        var letters = 0;
        for (var range = 0; range < counts.Length; range++)
        {
            letters += Ranges[range].Script == script ? counts[range] : 0;
        }

        return letters;
    }
}
