using System.Collections.Frozen;

namespace RightsGraph.Search.Analysis;

/// <summary>
/// Takes off what French and Italian join to the next word by an apostrophe, so that ivoire finds Côte d'Ivoire. In any
/// language, since names keep it: an English page has coup d'état and N'Djamena.
/// </summary>
internal static class Elision
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joined = string.Join(
        ' ',
        "l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu",
        "un gl all agl dall dagl dell degl nell negl sull sugl coll quest quell bell sant anch senz tutt")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A single letter after the apostrophe is not worth a word of its own: <c>l'a</c> stays.</summary>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> word)
    {
        var apostrophe = word.IndexOf('\'');
        return apostrophe > 0 && word.Length - apostrophe > 2 && Joined.Contains(word[..apostrophe])
            ? word[(apostrophe + 1)..]
            : word;
    }
}
