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

    /// <summary>Of the cached spellings, from 0.</summary>
    public int Number => number;

    /// <summary>In UTF-8 for the index, encoded once and not for each occurrence.</summary>
    public byte[] WordTerm { get; } = Encoding.UTF8.GetBytes(word);

    /// <inheritdoc cref="WordTerm"/>
    public byte[] StemTerm => stemTerm ??= Stem == Word ? WordTerm : Encoding.UTF8.GetBytes(Stem);

    private byte[]? stemTerm;
}

/// <summary>A word of a text, from Start up to End in UTF-16 units.</summary>
internal readonly record struct Token(WordForm Form, int Start, int End)
{
    public string Word => Form.Word;

    public string Stem => Form.Stem;
}
