using System.Globalization;
using CsCheck;

namespace RightsGraph.Tests.Search.Highlighting;

public sealed class FragmentPropertyTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        "torture", "Torture", "oil workers", "police", "e\u0301te\u0301", "😀", "👩‍👩‍👧", ". ", " ", "\n", "! ",
        "、人权", "\u0301", "право", "a&b<c>\"'", "(torture)", "नमस्ते", "longwordwithoutanyblankinitatall", "\uD83D")
        .List[1, 60].Select(string.Concat);

    [Fact]
    public void FragmentsAreCutOutOfTheTextWhereItMayBeCut() =>
        Gen.Select(AnyText, Gen.Int[1, 80], Gen.Int[1, 5]).Sample((text, size, count) =>
        {
            using var index = SearchArchive.IndexOfTexts(text);
            var highlights = index.Find("torture \"oil workers\" pol*").Hits
                .SelectMany(hit => hit.Highlights(count, size)).ToList();
            Assert.True(highlights.Count <= count);
            Assert.All(highlights, highlight =>
            {
                Assert.True(IsCutWell(text, highlight.Text), highlight.Text);
                var longestMatch = highlight.Spans.Max(span => span.End - span.Start);
                Assert.True(highlight.Text.Length <= Math.Max(size, longestMatch));
                Assert.All(SearchArchive.Marked(highlight), IsMatch);
            });
        });

    private static void IsMatch(string marked) =>
        Assert.Matches("^(?i:torture|oil workers|police).*$", marked);

    // The text may hold the fragment several times: one of them must be cut well.
    private static bool IsCutWell(string text, string fragment)
    {
        for (var at = text.IndexOf(fragment, StringComparison.Ordinal); at >= 0;)
        {
            if (IsCharacterStart(text, at) && IsCharacterStart(text, at + fragment.Length))
            {
                return true;
            }

            at = text.IndexOf(fragment, at + 1, StringComparison.Ordinal);
        }

        return false;
    }

    private static bool IsCharacterStart(string text, int place)
    {
        if (place == 0 || place == text.Length)
        {
            return true;
        }

        return !char.IsSurrogatePair(text[place - 1], text[place])
            && CharUnicodeInfo.GetUnicodeCategory(text, place) is not UnicodeCategory.NonSpacingMark
                and not UnicodeCategory.SpacingCombiningMark
                and not UnicodeCategory.EnclosingMark;
    }
}
