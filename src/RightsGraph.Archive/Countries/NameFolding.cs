using System.Globalization;
using System.Text;

namespace RightsGraph.Archive.Countries;

/// <summary>Folds case, accents, apostrophes, hyphens and white space of a name, and drops a leading "the".</summary>
internal static class NameFolding
{
    // Under InvariantGlobalization the runtime's normalization does nothing.
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿšžğışřłčćďěňťůāēīūąęńśźżőűășțệđ";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyyszgisrlccdentuaeiuaenszzouasted";

    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            Append(folded, letter);
        }

        var text = folded.ToString().TrimEnd();
        return text.StartsWith("the ", StringComparison.Ordinal) ? text[4..] : text;
    }

    private static void Append(StringBuilder folded, char letter)
    {
        if (char.IsWhiteSpace(letter) || letter is '-' or '\u2010' or '\u2011' or '\u2013')
        {
            if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }
        else if (letter is '\u2018' or '\u2019' or '\u02BC' or '`' or '´')
        {
            folded.Append('\'');
        }
        else if (letter == 'İ')
        {
            // Its small letter is two by Unicode's rules, which the invariant culture leaves alone.
            folded.Append('i');
        }
        else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
        {
            folded.Append(WithoutAccent(char.ToLowerInvariant(letter)));
        }
    }

    private static char WithoutAccent(char letter)
    {
        if (letter >= '\u0400' && InOtherScripts(letter) is { } other)
        {
            return other;
        }

        var index = letter < 128 ? -1 : Accented.IndexOf(letter, StringComparison.Ordinal);
        return index < 0 ? letter : Plain[index];
    }

    // As many write them: without the dots of yo, the hamza over alef, and the dots of teh marbuta and yeh.
    private static char? InOtherScripts(char letter) => letter switch
    {
        '\u0451' => '\u0435',
        '\u0623' or '\u0625' or '\u0622' => '\u0627',
        '\u0649' or '\u06CC' => '\u064A',
        '\u06A9' => '\u0643',
        '\u0629' => '\u0647',
        _ => null,
    };
}
