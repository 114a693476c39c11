using System.Globalization;
using System.Text;

namespace RightsGraph.Search.Analysis;

/// <summary>What a character is for <see cref="WordSplitter"/>.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Ends a word.</summary>
    Other,
    Letter,
    Digit,
    Underscore,

    /// <summary>A run of katakana is a word, apart from the letters beside it.</summary>
    Katakana,

    /// <summary>A character of Han or hiragana, a word by itself.</summary>
    Single,

    /// <summary>Begins a syllable of Hangul.</summary>
    Syllable,

    /// <summary>Begins a cluster of a script of South-East Asia.</summary>
    Cluster,

    /// <summary>Belongs to the character before it, and begins no word.</summary>
    Mark,

    /// <summary>The mark behind a syllable of Tibetan, which ends with it.</summary>
    Tsheg,

    /// <summary>Joins two letters or two digits.</summary>
    Apostrophe,

    /// <summary>Joins two digits, or two letters of an initialism.</summary>
    FullStop,

    /// <summary>Joins two letters.</summary>
    MidLetter,

    /// <summary>Joins two digits.</summary>
    MidNumber,

    /// <summary>Joins two Hebrew letters, and is a quotation mark elsewhere.</summary>
    Gershayim,
}

/// <summary>Tells the class of each character by the runtime's categories, which follow Unicode more closely than the
/// tokenizer of Lucene 4.8: that one knows no script that came after Unicode 6.3.</summary>
internal static class CharacterClasses
{
    private static readonly CharacterClass[] ByCharacter =
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => ClassOf(code))];

    /// <summary>The class of the character at an index, and its length in UTF-16 units.</summary>
    public static CharacterClass At(string text, int index, out int length)
    {
        var first = text[index];
        length = 1;
        if (!char.IsSurrogate(first))
        {
            return ByCharacter[first];
        }

        if (index + 1 == text.Length || !char.IsSurrogatePair(first, text[index + 1]))
        {
            return CharacterClass.Other;
        }

        length = 2;
        return ClassOf(char.ConvertToUtf32(first, text[index + 1]));
    }

    public static bool IsHebrew(char letter) =>
        letter is (>= '\u05D0' and <= '\u05F2') or (>= '\uFB1D' and <= '\uFB4F');

    private static CharacterClass ClassOf(int code) => code switch
    {
        '\'' or '`' or '´' or '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\u05F3' or '\uFF07' =>
            CharacterClass.Apostrophe,
        '.' or '\u2024' or '\uFE52' or '\uFF0E' => CharacterClass.FullStop,
        '\u00B7' or '\u0387' or '\u2027' => CharacterClass.MidLetter,
        '"' or '\u201C' or '\u201D' or '\u05F4' => CharacterClass.Gershayim,
        ',' or ';' or '\u060C' or '\u066B' or '\u066C' or '\u2044' or '\uFF0C' or '\uFF1B' => CharacterClass.MidNumber,
        '\u0F0B' or '\u0F0C' => CharacterClass.Tsheg,

        // The zero width space marks the ends of words where no blank does.
        '\u200B' => CharacterClass.Other,
        _ when IsSingle(code) => CharacterClass.Single,
        _ when IsKatakana(code) => CharacterClass.Katakana,
        _ when IsCircledLetter(code) => CharacterClass.Letter,
        _ => ByCategory(code),
    };

    private static CharacterClass ByCategory(int code) => CharUnicodeInfo.GetUnicodeCategory(code) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber =>
            ByScript(code),
        UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
        UnicodeCategory.ConnectorPunctuation => CharacterClass.Underscore,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format => CharacterClass.Mark,
        _ => CharacterClass.Other,
    };

    private static CharacterClass ByScript(int code) =>
        code > char.MaxValue ? CharacterClass.Letter
        : Script.BeginsSyllable((char)code) ? CharacterClass.Syllable
        : Script.BeginsCluster((char)code) ? CharacterClass.Cluster
        : CharacterClass.Letter;

    // Radicals too, which converters of PDF write for the characters.
    private static bool IsSingle(int code) =>
        code is (>= 0x2E80 and <= 0x2FD5) or 0x3005 or 0x3007 or (>= 0x3021 and <= 0x3029) or (>= 0x3038 and <= 0x303B)
            or (>= 0x3041 and <= 0x3096) or (>= 0x309D and <= 0x309F)
            or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x1B000 and <= 0x1B16F) or (>= 0x20000 and <= 0x3FFFD)
        && Rune.IsValid(code) && CharUnicodeInfo.GetUnicodeCategory(code) != UnicodeCategory.OtherNotAssigned;

    private static bool IsKatakana(int code) =>
        code is (>= 0x3031 and <= 0x3035) or (>= 0x30A0 and <= 0x30FA) or (>= 0x30FC and <= 0x30FF)
            or (>= 0x31F0 and <= 0x31FF) or (>= 0x32D0 and <= 0x32FE) or (>= 0x3300 and <= 0x3357)
            or (>= 0xFF66 and <= 0xFF9F);

    // Symbols, but letters to Unicode (Other_Alphabetic).
    private static bool IsCircledLetter(int code) =>
        code is (>= 0x24B6 and <= 0x24E9) or (>= 0x1F130 and <= 0x1F149) or (>= 0x1F150 and <= 0x1F169)
            or (>= 0x1F170 and <= 0x1F189);
}
