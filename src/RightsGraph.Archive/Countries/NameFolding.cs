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
        else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
        {
            folded.Append(WithoutAccent(char.ToLowerInvariant(letter)));
        }
    }

    private static char WithoutAccent(char letter)
    {
        var index = letter < 128 ? -1 : Accented.IndexOf(letter, StringComparison.Ordinal);
        return index < 0 ? letter : Plain[index];
    }
}
