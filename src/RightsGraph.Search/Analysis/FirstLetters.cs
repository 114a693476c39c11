using System.Text;

namespace RightsGraph.Search.Analysis;

/// <summary>The first letters of the words that are looked for. Folding and stemming keep the first letter of an ASCII
/// word without an apostrophe, so that most words of a text need neither.</summary>
internal readonly struct FirstLetters
{
    private readonly uint letters;

    public FirstLetters(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            letters |= word.Length > 0 && char.IsAsciiLetterLower(word[0]) ? BitOf(word[0]) : 0;
        }
    }

    public bool MayBegin(ReadOnlySpan<char> spelling) =>
        !char.IsAsciiLetter(spelling[0])
        || (letters & BitOf((char)(spelling[0] | ' '))) != 0
        || !Ascii.IsValid(spelling)
        || spelling.ContainsAny('\'', '`');

    private static uint BitOf(char letter) => 1u << (letter - 'a');
}
