using System.Net;
using System.Text.Encodings.Web;
using CsCheck;
using RightsGraph.Pages.Frame;

namespace RightsGraph.Tests.Pages;

public sealed class CharacterReferencesTests
{
    [Fact]
    public void EncodedTextKeepsItsMeaningAndNoMarkup() => Gen.String.Sample(text =>
    {
        var encoded = HtmlEncoder.Default.Encode(text);
        var resolved = CharacterReferences.Resolve(encoded);

        Assert.Equal(WebUtility.HtmlDecode(encoded), WebUtility.HtmlDecode(resolved));
        Assert.DoesNotContain('<', resolved);
        Assert.DoesNotContain('"', resolved);
    });

    [Theory]
    [InlineData("Қазақстан 😀", "Қазақстан 😀")]
    [InlineData("&#x416;", "&amp;#x416;")]
    [InlineData("<b>\u0085", "&lt;b&gt;&#x85;")]
    public void LettersAreThemselves(string text, string expected) =>
        Assert.Equal(expected, CharacterReferences.Resolve(HtmlEncoder.Default.Encode(text)));
}
