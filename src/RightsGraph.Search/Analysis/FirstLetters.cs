using System.Text;

namespace RightsGraph.Search.Analysis;

/// <summary>
/// The letters with which words begin that are looked for. Folding and stemming leave the first letter of an ASCII word
/// as it is, unless an apostrophe joins something to it, so that most words of a text need neither.
/// </summary>
internal readonly struct FirstLetters
{
    private readonly uint letters;

    /// <param name="words">Folded words or stems, in any script.</param>
    public FirstLetters(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            letters |= word.Length > 0 && char.IsAsciiLetterLower(word[0]) ? BitOf(word[0]) : 0;
        }
    }

    /// <summary>Whether a word that is spelt so may fold or be stemmed to one that is looked for.</summary>
    public bool MayBegin(ReadOnlySpan<char> spelling) =>
        !char.IsAsciiLetter(spelling[0])
        || (letters & BitOf((char)(spelling[0] | ' '))) != 0
        || !Ascii.IsValid(spelling)
        || spelling.Contains('\'');

    private static uint BitOf(char letter) => 1u << (letter - 'a');
}
