using System.Globalization;
using CsCheck;
using RightsGraph.Search.Results.Highlighting;

namespace RightsGraph.Tests.Search.Results.Highlighting;

public sealed class TextBreakTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        "a", " ", "\r", "\n", "\u0301", "\u200D", "😀", "👩", "🇰", "🇿", "\u1112", "\u1161", "\u11AB", "한", "क",
        "\u094D", "\u0600", "\uFE0F", "🏽", "\uD83D", "\uDE00", "人", "\u102B",
        "\u1ACE").List[0, 40].Select(string.Concat);

    [Fact]
    public void ATextMayBeCutBetweenGraphemesAndBeforeNoMark() => AnyText.Sample(text =>
    {
        var starts = StringInfo.ParseCombiningCharacters(text).ToHashSet();
        for (var place = 1; place < text.Length; place++)
        {
            var isMark = CharUnicodeInfo.GetUnicodeCategory(text, place) is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;
            Assert.Equal(starts.Contains(place) && !isMark, TextBreak.IsSafe(text, place));
        }
    });
}
