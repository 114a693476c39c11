using System.Globalization;
using CsCheck;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Analysis.Stemming;

namespace RightsGraph.Tests.Search.Analysis;

public sealed class SpanPropertyTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.OneOf(
            "人", "𠀀", "か\u3099", "デモ", "인", "한국", "UN", "a", "e\u0301", ":", "'", "’", "\u200C", "\u200D",
            "\uFE00", "\u0301", "\u093F", "\uD800", "\uDC00", "😀",
            "\u1100\u1161\u11A8", "ء", "حُ", "ی", "ё", "и\u0306", "İ", "ß", "ﬃ",
            "1", "٢", " ", ".", "\n", "l'", "a-b", "-\n", "\u00AD", "𞤀", "𰻞", "ﷺ", "צ\"ל",
            "`", "\u0E44", "น้ำ", "ไ", "\u0E31", "ຫຼ", "ខ្ល", "\u17D2", "ဒ္ဓ", "\u102C",
            "བོད", "\u0F0B", "ｱ", "\U000E0100", "\U0001D165"),
        Gen.Char.Select(character => character.ToString()))
        .List[1, 40].Select(string.Concat);

    [Fact]
    public void SpansAscendAndCutNoCharacterWhateverTheTextAndItsLanguage() =>
        Gen.Select(AnyText, Gen.OneOf(Stemmers.All.ToArray())).Sample((text, stemmer) =>
        {
            var end = 0;
            foreach (var token in new TextAnalyzer().Analyze(text, stemmer))
            {
                Assert.InRange(token.Start, end, text.Length - 1);
                Assert.InRange(token.End, token.Start + 1, text.Length);
                Assert.True(IsBetweenCharacters(text, token.Start), $"{text} at {token.Start}");
                Assert.True(IsBetweenCharacters(text, token.End), $"{text} at {token.End}");
                Assert.NotEmpty(token.Stem);
                end = token.End;
            }
        });

    private static bool IsBetweenCharacters(string text, int place) =>
        place == 0
        || place == text.Length
        || (!char.IsSurrogatePair(text[place - 1], text[place])
            && CharUnicodeInfo.GetUnicodeCategory(text, place) is not UnicodeCategory.NonSpacingMark
                and not UnicodeCategory.SpacingCombiningMark and not UnicodeCategory.EnclosingMark);
}
