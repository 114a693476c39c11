namespace RightsGraph.Search.Analysis;

/// <summary>
/// Composes what would be another letter without its mark; the marks of others are accents, and left out. The runtime
/// composes nothing under InvariantGlobalization.
/// </summary>
internal static class Composition
{
    private const string Voiceless = "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ";
    private const string Aspirate = "はひふへほハヒフヘホ";

    /// <summary>The letter that a folded letter and what follows it are together; null where they are none.</summary>
    public static char? Of(char letter, char next) => (letter, next) switch
    {
        ('и', '\u0306') => 'й',
        ('у', '\u0306') => 'ў',
        ('і', '\u0308') => 'ї',
        (_, '\u3099') when Voiceless.Contains(letter) => (char)(letter + 1),
        (_, '\u309A') when Aspirate.Contains(letter) => (char)(letter + 2),
        _ => OfHangul(letter, next),
    };

    // By Unicode's arithmetic: 19 leading consonants, 21 vowels, 27 trailing consonants or none.
    private static char? OfHangul(char letter, char next)
    {
        if (letter is >= '\u1100' and <= '\u1112' && next is >= '\u1161' and <= '\u1175')
        {
            return (char)(Script.FirstHangul + ((((letter - '\u1100') * 21) + next - '\u1161') * 28));
        }

        var isOpen = letter is >= Script.FirstHangul and <= Script.LastHangul
            && (letter - Script.FirstHangul) % 28 == 0;
        return isOpen && next is >= '\u11A8' and <= '\u11C2' ? (char)(letter + next - '\u11A7') : null;
    }
}
