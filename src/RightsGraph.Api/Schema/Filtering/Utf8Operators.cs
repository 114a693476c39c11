using System.Buffers;
using System.Text;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>The operators on texts in UTF-8. Comparing bytes is the same as comparing ordinally, where both sides are
/// well formed. Letters are folded in UTF-16, in a pooled buffer.</summary>
internal static class Utf8Operators
{
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="name">The name of an operator or of its negation, which share the test.</param>
    /// <param name="operands">One, except for <c>in</c> and <c>nin</c>. A null equals no text.</param>
    /// <returns>Null where an operand has a lone surrogate, which has no form in UTF-8: test strings then.</returns>
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
            "ieq" => Folded(text => CaseFolding.Equal(text, operands[0])),
            "icontains" => Folded(CaseFolding.Contains(operands[0]!)),
            "istartsWith" => Folded(text => CaseFolding.StartsWith(text, operands[0])),
            "iendsWith" => Folded(text => CaseFolding.EndsWith(text, operands[0])),
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

    private static Utf8Test Folded(FoldedTest holds) => text =>
    {
        // A text has at most as many UTF-16 units as UTF-8 bytes.
        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            var length = Encoding.UTF8.GetChars(text, letters);
            return holds(letters.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    };
}
