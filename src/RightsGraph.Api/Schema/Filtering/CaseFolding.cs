using System.Buffers;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>Compares texts by Unicode's simple case folding. .NET's OrdinalIgnoreCase goes by capitals and so tells a
/// few pairs apart, of which people write ẞ and ß.</summary>
internal static class CaseFolding
{
    private static readonly SearchValues<char> FoldedSpecially = SearchValues.Create("ẞſϴ\u2126\u212A\u212B");

    public static bool Equal(ReadOnlySpan<char> text, ReadOnlySpan<char> other) =>
        Fold(text).Equals(Fold(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>A test of whether a text contains a part. Letters that fold specially are rare, so a text is first
    /// searched as it is.</summary>
    public static FoldedTest Contains(string part)
    {
        var sought = SearchValues.Create([new string(Fold(part))], StringComparison.OrdinalIgnoreCase);
        return text => text.ContainsAny(sought)
            || (text.ContainsAny(FoldedSpecially) && Fold(text).ContainsAny(sought));
    }

    public static bool StartsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> part) =>
        Fold(text).StartsWith(Fold(part), StringComparison.OrdinalIgnoreCase);

    public static bool EndsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> part) =>
        Fold(text).EndsWith(Fold(part), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(FoldedSpecially))
        {
            return text;
        }

        var folded = new char[text.Length];
        for (var index = 0; index < folded.Length; index++)
        {
            folded[index] = Fold(text[index]);
        }

        return folded;
    }

    private static char Fold(char letter) => letter switch
    {
        'ẞ' => 'ß',
        'ſ' => 's',
        'ϴ' => 'θ',
        '\u2126' => 'ω', // the ohm sign
        '\u212A' => 'k', // the kelvin sign
        '\u212B' => 'å', // the ångström sign
        _ => letter,
    };
}

internal delegate bool FoldedTest(ReadOnlySpan<char> text);
