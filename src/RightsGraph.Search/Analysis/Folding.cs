using System.Collections.Frozen;

namespace RightsGraph.Search.Analysis;

/// <summary>Folds what is written in several ways in any language: accents, composition, case, compatibility forms,
/// apostrophes, possessives, elided articles, dots of initialisms, vowel signs and the digits of several
/// scripts.</summary>
internal static class Folding
{
    // French and Italian, so that ivoire finds Côte d'Ivoire; in any language, as an English page has coup d'état and
    // N'Djamena.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elisions = SetOf(
        "l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu "
        + "un gl all agl dall dagl dell degl nell negl sull sugl coll quest quell bell sant anch senz tutt");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Contracted =
        SetOf("d ll m re ve");

    public static FoldedWord Fold(ReadOnlySpan<char> spelling)
    {
        var word = WithoutPossessive(LetterFolding.Fold(spelling));
        var rest = WithoutElision(word);
        return new FoldedWord(
            IsUnitedStates(spelling, word) ? "u.s" : WithoutSigns(rest),
            rest.Contains('\'') ? rest.ToString() : null,
            rest.Length < word.Length ? WithoutSigns(word) : null);
    }

    // The one initialism that is as frequent as the pronoun that it would be without dots.
    private static bool IsUnitedStates(ReadOnlySpan<char> spelling, ReadOnlySpan<char> word) =>
        word is "us" && spelling is ['U', 'S', ..];

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.EndsWith("'s", StringComparison.Ordinal) && word.Length > 2 ? word[..^2] : word;

    // Not before a single letter: l'a stays.
    private static ReadOnlySpan<char> WithoutElision(ReadOnlySpan<char> word)
    {
        var apostrophe = word.IndexOf('\'');
        return apostrophe > 0 && word.Length - apostrophe > 2 && Elisions.Contains(word[..apostrophe])
            ? word[(apostrophe + 1)..]
            : word;
    }

    // Shi'a is Shia, and U.N. is UN. A word that would become another one keeps its signs: can't, he'll, a.m.
    private static string WithoutSigns(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAny('\'', '.') || IsContraction(word))
        {
            return word.ToString();
        }

        var plain = new char[word.Length];
        var length = 0;
        for (var index = 0; index < word.Length; index++)
        {
            if (word[index] is not ('\'' or '.') || IsBetweenDigits(word, index))
            {
                plain[length++] = word[index];
            }
        }

        var joined = new string(plain, 0, length);
        return word.Contains('.') && IsStopWord(joined) ? word.ToString() : joined;
    }

    private static bool IsContraction(ReadOnlySpan<char> word)
    {
        var apostrophe = word.IndexOf('\'');
        return IsStopWord(word.ToString())
            || (apostrophe > 0
                && Contracted.Contains(word[(apostrophe + 1)..])
                && IsStopWord(word[..apostrophe].ToString()));
    }

    private static bool IsStopWord(string word) => word == "us" || StopWordLists.English.Contains(word);

    private static bool IsBetweenDigits(ReadOnlySpan<char> word, int index) =>
        index > 0
        && index + 1 < word.Length
        && char.IsAsciiDigit(word[index - 1])
        && char.IsAsciiDigit(word[index + 1]);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

/// <param name="Word">Without signs.</param>
/// <param name="Marked">With its apostrophes; null where it has none.</param>
/// <param name="Unelided">Of N'Djamena, whose word is djamena, ndjamena; null of most words.</param>
internal readonly record struct FoldedWord(string Word, string? Marked, string? Unelided);
