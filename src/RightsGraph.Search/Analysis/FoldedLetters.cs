using System.Globalization;

namespace RightsGraph.Search.Analysis;

/// <summary>What letters beyond ASCII are folded to, where Lucene's table of Latin letters says nothing.</summary>
internal static class FoldedLetters
{
    /// <summary>The first half of the surrogate pairs that choose between shapes of a Han character.</summary>
    public const char FirstHalfOfUnseen = '\uDB40';

    /// <summary>
    /// Accents, the vowel signs of Arabic and Hebrew, which are mostly not written, the stroke that lengthens an
    /// Arabic word, what stands behind a syllable of Tibetan, what chooses between shapes of a character, and what is
    /// not seen. Other scripts have marks that spell, such as the vowels of Hindi.
    /// </summary>
    public static bool IsLeftOut(char letter) =>
        letter is (>= '\u0300' and <= '\u036F')
            or (>= '\u0591' and <= '\u05BD') or '\u05BF' or '\u05C1' or '\u05C2' or '\u05C4' or '\u05C5' or '\u05C7'
            or (>= '\u0610' and <= '\u061A') or '\u0640' or (>= '\u064B' and <= '\u065F') or '\u0670'
            or (>= '\u06D6' and <= '\u06DC') or (>= '\u06DF' and <= '\u06E4') or '\u06E7' or '\u06E8'
            or (>= '\u06EA' and <= '\u06ED')
            or (>= '\uFE00' and <= '\uFE0F')
        || Script.IsTsheg(letter)
        || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format;

    /// <summary>
    /// Persian and Urdu write yeh, kaf and heh with letters of their own, and many keyboards give the Arabic ones; many
    /// writers leave out hamza and the dots of teh marbuta and of yeh.
    /// </summary>
    public static char Of(char letter) => letter switch
    {
        '\u02BC' or '\u02B9' => '\'',
        'ё' or 'Ё' => 'е',
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' or 'ى' or 'ی' => 'ي',
        'ک' => 'ك',
        'ة' or 'ہ' or 'ۂ' or 'ۀ' or 'ە' => 'ه',
        _ when CharUnicodeInfo.GetDecimalDigitValue(letter) is >= 0 and var digit => (char)('0' + digit),
        _ => char.ToLowerInvariant(letter),
    };
}
