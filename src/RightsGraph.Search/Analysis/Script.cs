using System.Text;

namespace RightsGraph.Search.Analysis;

/// <summary>
/// Tells the scripts that write without blanks between words, as ranges of Unicode's character database.
/// </summary>
internal static class Script
{
    public const char FirstHangul = '\uAC00';
    public const char LastHangul = '\uD7A3';

    /// <summary>Whether a syllable begins with it, be it whole or the first of its letters.</summary>
    public static bool BeginsSyllable(char letter) =>
        letter is (>= FirstHangul and <= LastHangul) or (>= '\u1100' and <= '\u1112');

    /// <summary>Whether it is a vowel or a trailing consonant of a syllable written by its letters.</summary>
    public static bool ContinuesSyllable(char letter) => letter is >= '\u1161' and <= '\u11C2';

    /// <summary>Whether a folded word is one character of Han, hiragana or Hangul: mostly a part of a word.</summary>
    public static bool IsCharacter(string word) =>
        Rune.DecodeFromUtf16(word, out var rune, out var length) == System.Buffers.OperationStatus.Done
        && length == word.Length
        && rune.Value is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFF) or 0x3005 or 0x3007
            or (>= 0x3041 and <= 0x309F)
            or (>= FirstHangul and <= LastHangul);

    /// <summary>Katakana stand in runs that are words.</summary>
    public static bool IsKatakana(string word) =>
        word[0] is (>= '\u30A0' and <= '\u30FF') or (>= '\uFF66' and <= '\uFF9F');
}
