using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace RightsGraph.Pages.Texts;

/// <summary>A passage that an address names: <c>passage=120-340&amp;h=1a2b3c4d</c>, in UTF-16 units, with the begin of
/// its SHA-256.</summary>
/// <param name="Start">The first unit, counted from 0.</param>
/// <param name="End">The unit behind the last.</param>
/// <param name="Note">The key of what has to be said of it; null for nothing.</param>
public sealed partial record Passage(int Start, int End, string? Note = null)
{
    private const int HashDigits = 8;

    /// <summary>Null where the address names none; empty with a note where it lies beyond the text.</summary>
    public static Passage? Read(PageRequest request, string text)
    {
        if (Range().Match(request["passage"]) is not { Success: true } range
            || !int.TryParse(range.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(range.Groups[2].ValueSpan, CultureInfo.InvariantCulture, out var end))
        {
            return null;
        }

        if (start >= Math.Min(end, text.Length))
        {
            return new Passage(0, 0, "text.passageNone");
        }

        var isClamped = end > text.Length;
        start = StartOfCharacter(text, start);
        end = EndOfCharacter(text, Math.Min(end, text.Length));
        var expected = request["h"];
        var isChanged = expected.Length > 0
            && !expected.Equals(HashOf(text.AsSpan(start, end - start)), StringComparison.OrdinalIgnoreCase);
        return new Passage(
            start, end, isChanged ? "text.passageChanged" : isClamped ? "text.passageClamped" : null);
    }

    public static string HashOf(ReadOnlySpan<char> passage)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(passage.Length)];
        var length = Encoding.UTF8.GetBytes(passage, bytes);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, length)))[..HashDigits];
    }

    private static int StartOfCharacter(string text, int start)
    {
        while (start > 0 && ContinuesCharacter(text, start))
        {
            start--;
        }

        return start;
    }

    private static int EndOfCharacter(string text, int end)
    {
        while (end < text.Length && ContinuesCharacter(text, end))
        {
            end++;
        }

        return end;
    }

    /// <summary>The second half of a surrogate pair, or a mark that stands on the letter before it.</summary>
    private static bool ContinuesCharacter(string text, int place) =>
        char.IsLowSurrogate(text[place])
        || char.GetUnicodeCategory(text[place]) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;

    [GeneratedRegex("^([0-9]{1,9})-([0-9]{1,9})$")]
    private static partial Regex Range();
}
