using RightsGraph.Archive.Readers;

namespace RightsGraph.Tests.Archive.Readers;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN", "en")]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("PT_BR", "pt-BR")]
    [InlineData("zh-hant-tw", "zh-Hant-TW")]
    [InlineData("ZH-HANS", "zh-Hans")]
    [InlineData("es-419", "es-419")]
    [InlineData("ckb-iq", "ckb-IQ")]
    [InlineData("sl-ROZAJ-BISKE", "sl-rozaj-biske")]
    [InlineData("de-1996", "de-1996")]
    [InlineData("az-arab-x-aze-derbend", "az-Arab-x-aze-derbend")]
    [InlineData("EN-u-CA-Islamic", "en-u-ca-islamic")]
    [InlineData("de-x-AB-Latn", "de-x-ab-latn")]
    [InlineData("und", "und")]
    public void ATagIsWrittenAsBcp47Recommends(string tag, string expected) =>
        Assert.Equal(expected, LanguageTag.Normalize(tag));

    [Theory]
    [InlineData("eng", "en")]
    [InlineData("FRE", "fr")]
    [InlineData("fra", "fr")]
    [InlineData("iw", "he")]
    [InlineData("heb-IL", "he-IL")]
    [InlineData("in", "id")]
    [InlineData("ji", "yi")]
    [InlineData("mo", "ro")]
    [InlineData("zho-Hant", "zh-Hant")]
    [InlineData("my-bu", "my-MM")]
    [InlineData("fr_zr", "fr-CD")]
    [InlineData("ckb", "ckb")]
    [InlineData("eng-x-eng", "en-x-eng")]
    public void ALanguageHasOneTag(string tag, string expected)
    {
        Assert.Equal(expected, LanguageTag.Normalize(tag));
        Assert.Equal(expected, LanguageTag.Normalize(expected));
    }

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("English")]
    [InlineData("en-")]
    [InlineData("-en")]
    [InlineData("en--us")]
    [InlineData("en us")]
    [InlineData("en\n")]
    [InlineData("en-us\n")]
    [InlineData(" en")]
    [InlineData("en-123456789")]
    [InlineData("en-u")]
    [InlineData("en-x")]
    [InlineData("fränkisch")]
    [InlineData("de-ö1")]
    [InlineData("ру")]
    public void WhatIsNoTagIsNone(string text) => Assert.Null(LanguageTag.Normalize(text));

    [Fact]
    public void ATagHasItsEnd() =>
        Assert.Null(LanguageTag.Normalize("en" + string.Concat(Enumerable.Repeat("-abcdefgh", 100_000))));
}
