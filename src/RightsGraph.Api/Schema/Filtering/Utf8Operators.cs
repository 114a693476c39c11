using System.Buffers;
using System.Text;
using RightsGraph.Archive.Texts;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>
/// The operators on texts, of a text in UTF-8. In well-formed texts a well-formed part stands in the same places in
/// UTF-8 and in UTF-16, so comparing bytes is comparing ordinally; letters are folded in UTF-16, of which no string is
/// made.
/// </summary>
internal static class Utf8Operators
{
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null where only a string can be tested: half of a surrogate pair has no form in UTF-8.</summary>
    /// <param name="name">Of the operator or its negation; both test the same.</param>
    /// <param name="operands">One, but for <c>in</c> and <c>nin</c>. None that is null equals a text.</param>
    public static Utf8Test? For(string name, IReadOnlyList<string?> operands)
    {
        byte[][] parts;
        try
        {
            parts = [.. operands.OfType<string>().Select(Strict.GetBytes)];
        }
        catch (EncoderFallbackException)
        {
            return null;
        }

        return name switch
        {
            "eq" or "neq" or "in" or "nin" => IsOneOf(parts),
            "contains" or "ncontains" => text => text.IndexOf(parts[0]) >= 0,
            "startsWith" or "nstartsWith" => text => text.StartsWith(parts[0]),
            "endsWith" or "nendsWith" => text => text.EndsWith(parts[0]),
            "ieq" => Folded(CaseFolding.Equal, operands[0]!),
            "icontains" => Folded(CaseFolding.Contains, operands[0]!),
            "istartsWith" => Folded(CaseFolding.StartsWith, operands[0]!),
            "iendsWith" => Folded(CaseFolding.EndsWith, operands[0]!),
            _ => null,
        };
    }

    private static Utf8Test IsOneOf(byte[][] values) => text =>
    {
        foreach (var value in values)
        {
            if (text.SequenceEqual(value))
            {
                return true;
            }
        }

        return false;
    };

    private static Utf8Test Folded(Func<ReadOnlySpan<char>, ReadOnlySpan<char>, bool> holds, string part) => text =>
    {
        // No text has more units in UTF-16 than bytes in UTF-8.
        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            var length = Encoding.UTF8.GetChars(text, letters);
            return holds(letters.AsSpan(0, length), part);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    };
}
