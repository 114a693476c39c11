namespace RightsGraph.Search.Analysis;

/// <summary>A word where it stands in a query: from Start up to End in UTF-16 units of what was analysed.</summary>
/// <param name="Word">Folded: what prefixes and fuzzy words are compared with.</param>
/// <param name="Stems">What words and phrases are compared with.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it has ended.</param>
internal sealed record QueryWord(string Word, StemSet Stems, int Start, int End)
{
    /// <summary>Whether it is one character of a script whose words have one or a few.</summary>
    public bool IsCharacter { get; } = Script.IsCharacter(Word);

    /// <summary>Whether no blank would stand between it and such a character, if they were two words.</summary>
    public bool MayJoinCharacters => IsCharacter || Script.IsKatakana(Word);
}
