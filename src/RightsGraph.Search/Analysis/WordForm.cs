using System.Text;

namespace RightsGraph.Search.Analysis;

/// <summary>What stands for a word in the index.</summary>
/// <param name="word">Folded, without possessive: what prefixes and fuzzy terms are compared with.</param>
/// <param name="stem">The word's stem: what words and phrases are compared with.</param>
/// <param name="number">
/// Counts the spellings that an analyzer remembers, from 0; negative for one that it does not.
/// </param>
internal sealed class WordForm(string word, string stem, int number = WordForm.Unnumbered)
{
    public const int Unnumbered = -1;

    public string Word { get; } = word;

    public string Stem { get; } = stem;

    public int Number => number;

    /// <summary>In UTF-8, as the index takes it in: encoded once, and not wherever the word stands.</summary>
    public byte[] WordTerm { get; } = Encoding.UTF8.GetBytes(word);

    /// <inheritdoc cref="WordTerm"/>
    public byte[] StemTerm => stemTerm ??= Stem == Word ? WordTerm : Encoding.UTF8.GetBytes(Stem);

    private byte[]? stemTerm;
}
