using System.Globalization;
using System.Net;
using CsCheck;

namespace RightsGraph.Tests.Search.Results.Highlighting;

public sealed class FragmentPropertyTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        "torture", "Torture", "oil workers", "police", "e\u0301te\u0301", "😀", "👩‍👩‍👧", ". ", " ", "\n", "! ",
        "、人权", "\u0301", "право", "a&b<c>\"'", "(torture)", "नमस्ते", "\u1112\u1161\u11AB", "\u1161",
        "น้ำ", "ខ្លួន", "ဒ္ဓ", "བོད་", "🇰🇿", "e\u20DD", "\u1ACE", "\u1ABF\u1AC0", "\u102B", "\u200D",
        "torture\u0301", "\uFE0F", "👍🏽", "\r\n", "longwordwithoutanyblankinitatall", "\uD83D")
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
                Assert.All(highlight.Spans, span => Assert.True(
                    IsCharacterStart(highlight.Text, span.Start) && IsCharacterStart(highlight.Text, span.End)));
                Assert.Equal(highlight.Text, TextOf(highlight.Html));
            });
        });

    // What a browser shows of it; a mark is all that may be an element.
    private static string TextOf(string html)
    {
        var text = html
            .Replace("<mark>", "", StringComparison.Ordinal)
            .Replace("</mark>", "", StringComparison.Ordinal);
        Assert.DoesNotContain(text, character => character is '<' or '>' or '"' or '\'');
        return WebUtility.HtmlDecode(text);
    }

    // A word that the text does not hold is searched with an edit: a letter before it is one, with its marks.
    private static void IsMatch(string marked) =>
        Assert.Matches(@"^(?:.[\p{M}\p{Cf}]*)?(?i:torture|oil workers|police).*$", marked);

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

    private static bool IsCharacterStart(string text, int place) =>
        place == text.Length
        || (StringInfo.ParseCombiningCharacters(text).Contains(place)
            && CharUnicodeInfo.GetUnicodeCategory(text, place) is not UnicodeCategory.NonSpacingMark
                and not UnicodeCategory.SpacingCombiningMark
                and not UnicodeCategory.EnclosingMark)
        || place == 0;
}
