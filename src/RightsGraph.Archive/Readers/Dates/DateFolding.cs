using System.Globalization;
using System.Text;

namespace RightsGraph.Archive.Readers.Dates;

/// <summary>Folds a word for comparison with the words of the table: case, accents, and the letters that Arabic and
/// Persian write in several ways.</summary>
internal static class DateFolding
{
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (char.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                && letter != 'ـ')
            {
                folded.Append(Plain(letter));
            }
        }

        return NameFolding.Fold(folded.ToString());
    }

    private static char Plain(char letter) => letter switch
    {
        'İ' => 'i',
        'Ё' or 'ё' => 'е',
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' or 'ې' => 'ي',
        'ک' => 'ك',
        'ة' or 'ۀ' => 'ه',
        _ => letter,
    };
}
