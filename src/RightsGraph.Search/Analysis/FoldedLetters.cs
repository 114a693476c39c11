using System.Globalization;
using System.Text;

namespace RightsGraph.Search.Analysis;

/// <summary>Folds letters that Lucene's table of Latin letters lacks.</summary>
internal static class FoldedLetters
{
    /// <summary>The variation selectors of Han characters.</summary>
    public static bool IsVariationSelector(Rune letter) => letter.Value is >= 0xE0100 and <= 0xE01EF;

    /// <summary>Accents, the vowel signs of Arabic, Hebrew and Syriac, tatweel, the tsheg of Tibetan, variation
    /// selectors and invisible characters. Marks of other scripts spell, such as the vowels of Hindi.</summary>
    public static bool IsRemoved(char letter) =>
        letter is (>= '\u0300' and <= '\u036F')
            or (>= '\u0591' and <= '\u05BD') or '\u05BF' or '\u05C1' or '\u05C2' or '\u05C4' or '\u05C5' or '\u05C7'
            or (>= '\u0610' and <= '\u061A') or '\u0640' or (>= '\u064B' and <= '\u065F') or '\u0670'
            or (>= '\u06D6' and <= '\u06DC') or (>= '\u06DF' and <= '\u06E4') or '\u06E7' or '\u06E8'
            or (>= '\u06EA' and <= '\u06ED')
            or '\u0711' or (>= '\u0730' and <= '\u074A')
            or (>= '\u1AB0' and <= '\u1ACE') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20F0')
            or '\u00B7' or '\u0387' or '\u2027' or (>= '\uFE20' and <= '\uFE2F')
            or (>= '\uFE00' and <= '\uFE0F')
        || Script.IsTsheg(letter)
        || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format;

    /// <summary>Persian and Urdu have their own yeh, kaf and heh, for which many keyboards give the Arabic ones; many
    /// writers omit hamza and the dots of teh marbuta and of yeh.</summary>
    public static char Fold(char letter) => letter switch
    {
        (>= '\u02B9' and <= '\u02BF') or '\u02CA' or '\u02CB' or '\u02EE' or '\uA78B' or '\uA78C'
            or '´' or '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\u05F3' or '\uFF07'
            or '"' or '\u201C' or '\u201D' or '\u05F4' => '\'',
        '\u2024' or '\uFE52' or '\uFF0E' => '.',
        'ς' => 'σ',
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

/// <summary>Composes letters whose marks are no accents, which folding removes. The runtime normalizes nothing under
/// InvariantGlobalization.</summary>
internal static class Composition
{
    private const string Voiceless = "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ";
    private const string Aspirate = "はひふへほハヒフヘホ";

    /// <summary>Null where the two do not compose.</summary>
    public static char? Compose(char letter, char next) => (letter, next) switch
    {
        ('и', '\u0306') => 'й',
        ('у', '\u0306') => 'ў',
        ('і', '\u0308') => 'ї',
        (_, '\u3099') when Voiceless.Contains(letter) => (char)(letter + 1),
        (_, '\u309A') when Aspirate.Contains(letter) => (char)(letter + 2),
        _ => ComposeHangul(letter, next),
    };

    // Unicode's arithmetic: 19 leading consonants, 21 vowels, 27 trailing consonants or none.
    private static char? ComposeHangul(char letter, char next)
    {
        if (letter is >= '\u1100' and <= '\u1112' && next is >= '\u1161' and <= '\u1175')
        {
            return (char)(Script.FirstHangul + ((((letter - '\u1100') * 21) + next - '\u1161') * 28));
        }

        var isOpen = letter is >= Script.FirstHangul and <= Script.LastHangul
            && (letter - Script.FirstHangul) % 28 == 0;
        return isOpen && next is >= '\u11A8' and <= '\u11C2' ? (char)(letter + next - '\u11A7') : null;
    }
}
