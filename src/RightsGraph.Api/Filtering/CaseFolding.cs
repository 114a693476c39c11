using System.Buffers;

namespace RightsGraph.Api.Filtering;

/// <summary>
/// Comparison of texts whatever the case of their letters, by Unicode's simple folding. .NET's own goes by the capitals
/// of letters and so tells a few pairs apart, of which ẞ and ß is one that people write.
/// </summary>
internal static class CaseFolding
{
    private static readonly SearchValues<char> Overlooked = SearchValues.Create("ẞſϴ\u2126\u212A\u212B");

    public static bool Equal(string text, string other) =>
        Replaced(text).Equals(Replaced(other), StringComparison.OrdinalIgnoreCase);

    public static bool Contains(string text, string part) =>
        Replaced(text).Contains(Replaced(part), StringComparison.OrdinalIgnoreCase);

    public static bool StartsWith(string text, string part) =>
        Replaced(text).StartsWith(Replaced(part), StringComparison.OrdinalIgnoreCase);

    public static bool EndsWith(string text, string part) =>
        Replaced(text).EndsWith(Replaced(part), StringComparison.OrdinalIgnoreCase);

    private static string Replaced(string text) => !text.AsSpan().ContainsAny(Overlooked)
        ? text
        : string.Create(text.Length, text, (folded, original) =>
        {
            for (var index = 0; index < folded.Length; index++)
            {
                folded[index] = Replaced(original[index]);
            }
        });

    private static char Replaced(char letter) => letter switch
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
