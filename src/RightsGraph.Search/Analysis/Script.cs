using System.Buffers;
using System.Text;

namespace RightsGraph.Search.Analysis;

/// <summary>
/// Tells the scripts that write without blanks between words, as ranges of Unicode's character database.
/// </summary>
internal static class Script
{
    /// <summary>No character before it belongs to any of these scripts.</summary>
    public const char FirstClustered = '\u0E00';

    public const char FirstHangul = '\uAC00';
    public const char LastHangul = '\uD7A3';

    /// <summary>Whether a syllable begins with it, be it whole or the first of its letters.</summary>
    public static bool BeginsSyllable(char letter) =>
        letter is (>= FirstHangul and <= LastHangul) or (>= '\u1100' and <= '\u1112');

    /// <summary>Whether it is a vowel or a trailing consonant of a syllable written by its letters.</summary>
    public static bool ContinuesSyllable(char letter) => letter is >= '\u1161' and <= '\u11C2';

    /// <summary>
    /// Whether it begins a cluster, a letter with its marks, of a script of South-East Asia: Thai, Lao, Burmese and its
    /// kin, Khmer, Tai.
    /// </summary>
    public static bool BeginsCluster(char letter) =>
        letter is (>= FirstClustered and <= '\u0EFF') or (>= '\u1000' and <= '\u109F')
            or (>= '\u1780' and <= '\u17FF') or (>= '\u1950' and <= '\u19DF') or (>= '\u1A20' and <= '\u1AAF')
            or (>= '\uA9E0' and <= '\uA9FF') or (>= '\uAA60' and <= '\uAADF')
        && char.IsLetter(letter);

    /// <summary>Whether it sets the next letter below the one before it, in Burmese or Khmer.</summary>
    public static bool Stacks(char mark) => mark is '\u1039' or '\u17D2';

    /// <summary>Whether it is the mark that stands behind every syllable of Tibetan.</summary>
    public static bool IsTsheg(char mark) => mark is '\u0F0B' or '\u0F0C';

    /// <summary>
    /// Whether a folded word is mostly a part of a word: one character of Han, hiragana or Hangul, a cluster of a
    /// script of South-East Asia, a syllable of Tibetan.
    /// </summary>
    public static bool IsCharacter(string word) =>
        Rune.DecodeFromUtf16(word, out var rune, out var length) == OperationStatus.Done
        && (IsPartOfWord(word[0]) || (length == word.Length && IsCharacter(rune)));

    private static bool IsPartOfWord(char first) =>
        BeginsCluster(first) || (first is >= '\u0F00' and <= '\u0FFF' && char.IsLetter(first));

    private static bool IsCharacter(Rune rune) =>
        rune.Value is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFF) or 0x3005 or 0x3007
            or (>= 0x3041 and <= 0x309F)
            or (>= FirstHangul and <= LastHangul);

    /// <summary>Katakana stand in runs that are words.</summary>
    public static bool IsKatakana(string word) =>
        word[0] is (>= '\u30A0' and <= '\u30FF') or (>= '\uFF66' and <= '\uFF9F');
}
