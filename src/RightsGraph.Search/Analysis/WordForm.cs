using System.Text;

namespace RightsGraph.Search.Analysis;

/// <summary>The terms of a word in the index.</summary>
internal sealed class WordForm(string word, string stem, int number = WordForm.Unnumbered)
{
    public const int Unnumbered = -1;

    /// <summary>Folded, without possessive, for prefixes and fuzzy words.</summary>
    public string Word { get; } = word;

    /// <summary>For words and phrases.</summary>
    public string Stem { get; } = stem;

    /// <summary>With what was taken for an elided article: ndjamena of N'Djamena. Null of most words.</summary>
    public WordForm? Unelided { get; init; }

    /// <summary>Of a name, whose article may be none; such a word is indexed in both forms.</summary>
    public WordForm? UnelidedName { get; init; }

    /// <summary>The stem of what a hyphen joins: who writes two words means a text that writes one, but a text with the
    /// hyphen has both already.</summary>
    public string JoinedStem => joinedStem ??= Hyphenation.Mark(Stem);

    /// <summary>Of the cached spellings, from 0.</summary>
    public int Number => number;

    /// <summary>In UTF-8 for the index, encoded once and not for each occurrence.</summary>
    public byte[] WordTerm { get; } = Encoding.UTF8.GetBytes(word);

    /// <inheritdoc cref="WordTerm"/>
    public byte[] StemTerm => stemTerm ??= Stem == Word ? WordTerm : Encoding.UTF8.GetBytes(Stem);

    /// <inheritdoc cref="WordTerm"/>
    public byte[] JoinedTerm => joinedTerm ??= Encoding.UTF8.GetBytes(JoinedStem);

    private byte[]? stemTerm;
    private string? joinedStem;
    private byte[]? joinedTerm;
}

/// <summary>A word of a text, from Start up to End in UTF-16 units.</summary>
/// <param name="Form">The word's own form.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Whole">Where a hyphen joins it to the word before, both as one: nongovernmental of non-governmental.
/// It has the position of the second.</param>
/// <param name="WholeStart">Where the whole begins.</param>
internal readonly record struct Token(WordForm Form, int Start, int End, WordForm? Whole = null, int WholeStart = 0)
{
    public string Word => Form.Word;

    public string Stem => Form.Stem;
}
