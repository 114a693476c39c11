using System.Buffers;
using System.Text;

namespace RightsGraph.Search.Analysis;

/// <summary>Scripts that write no blanks between words, as ranges of Unicode's character database.</summary>
internal static class Script
{
    /// <summary>The first character of any of these scripts.</summary>
    public const char FirstClustered = '\u0E00';

    public const char FirstHangul = '\uAC00';
    public const char LastHangul = '\uD7A3';

    /// <summary>A whole Hangul syllable or a leading consonant.</summary>
    public static bool BeginsSyllable(char letter) =>
        letter is (>= FirstHangul and <= LastHangul) or (>= '\u1100' and <= '\u1112');

    /// <summary>A Hangul vowel or trailing consonant.</summary>
    public static bool ContinuesSyllable(char letter) => letter is >= '\u1161' and <= '\u11C2';

    /// <summary>A letter of Thai, Lao, Burmese and related scripts, Khmer or Tai, which its marks follow.</summary>
    public static bool BeginsCluster(char letter) =>
        letter is (>= FirstClustered and <= '\u0EFF') or (>= '\u1000' and <= '\u109F')
            or (>= '\u1780' and <= '\u17FF') or (>= '\u1950' and <= '\u19DF') or (>= '\u1A20' and <= '\u1AAF')
            or (>= '\uA9E0' and <= '\uA9FF') or (>= '\uAA60' and <= '\uAADF')
        && char.IsLetter(letter);

    /// <summary>A mark of Burmese or Khmer that stacks the next letter below the one before.</summary>
    public static bool Stacks(char mark) => mark is '\u1039' or '\u17D2';

    /// <summary>The mark behind every syllable of Tibetan.</summary>
    public static bool IsTsheg(char mark) => mark is '\u0F0B' or '\u0F0C';

    /// <summary>A folded "word" that is mostly a part of one: a character of Han, hiragana or Hangul, a cluster of
    /// South-East Asia, a syllable of Tibetan.</summary>
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

    /// <summary>A run of katakana is a word.</summary>
    public static bool IsKatakana(string word) =>
        word[0] is (>= '\u30A0' and <= '\u30FF') or (>= '\uFF66' and <= '\uFF9F');
}
