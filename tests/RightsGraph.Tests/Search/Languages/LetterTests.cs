using CsCheck;
using RightsGraph.Archive.Countries;

namespace RightsGraph.Tests.Search.Languages;

/// <summary>A word that is written in two ways is found in both by either.</summary>
public sealed class LetterTests
{
    private const int Rounds = 150;

    private static readonly string[] Alphabets =
    [
        "abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщъыьэюя", "αβγδεζηθικλμνξοπρστυφχψω",
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցփքօֆ", "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    ];

    private static readonly Gen<string> Words =
        Gen.OneOf(Alphabets).SelectMany(letters => Gen.OneOf(letters.ToCharArray()).Array[4, 9])
            .Select(letters => new string(letters));

    private static readonly Gen<string> Latin =
        Gen.Char['a', 'z'].Array[4, 9].Select(letters => new string(letters));

    private static readonly Gen<string> Apostrophes = Gen.OneOf(
        "'", "’", "‘", "ʻ", "ʼ", "ʿ", "ʾ", "′", "‛", "`", "´", "\uFF07");

    [Theory]
    [InlineData("Shi'a", "Shia")]
    [InlineData("Qur'an", "Quran")]
    [InlineData("O'Neill", "ONeill")]
    [InlineData("O'Neill", "O‘Neill")]
    [InlineData("N'Djamena", "Ndjamena")]
    [InlineData("Sanʿāʾ", "Sana'a")]
    [InlineData("non-governmental", "nongovernmental")]
    [InlineData("e-mail", "email")]
    [InlineData("re-arrested", "rearrested")]
    [InlineData("U.N.", "UN")]
    [InlineData("U.S.", "US")]
    [InlineData("N.G.O.", "NGO")]
    [InlineData("ΔΙΚΑΙΩΜΑΤΑ", "δικαιώματα")]
    [InlineData("κρατούμενος", "ΚΡΑΤΟΥΜΕΝΟΣ")]
    [InlineData("צה\"ל", "צה״ל")]
    [InlineData("ג'ורג", "ג׳ורג")]
    [InlineData("ᲞᲝᲚᲘᲪᲘᲐ", "პოლიცია")]
    [InlineData("𞤆𞤵𞤤𞤢𞤪", "𞤨𞤓𞤂𞤀𞤈")]
    [InlineData("ﺣﻘﻮﻕ", "حقوق")]
    [InlineData("ﾄﾙｺ", "トルコ")]
    public void EitherSpellingFindsBoth(string one, string other)
    {
        using var index = SearchArchive.IndexOfTexts($"The {one} there.", $"The {other} there.", "Nothing at all.");
        foreach (var query in new[] { one, other, "+" + one, "+" + other })
        {
            Assert.Equal((query, "1 2"), (query, string.Join(' ', index.Numbers(query))));
        }
    }

    [Theory]
    [InlineData("𐴌𐴟𐴇𐴥𐴝𐴚𐴒𐴙𐴝")]
    [InlineData("ꭰꮎꮳꮃ")]
    [InlineData("𰻞")]
    [InlineData("𞤀𞤣𞤤𞤢𞤥")]
    public void AWordOfAScriptThatUnicodeGotLateIsFound(string word)
    {
        using var index = SearchArchive.IndexOfTexts(word, "police", "人");
        Assert.Equal([1], index.Numbers(word));
        Assert.Equal([1], index.Numbers("+" + word));
        Assert.Equal([word], index.Marked(word));
    }

    [Theory]
    [InlineData("+😀")]
    [InlineData("+…")]
    [InlineData("+\"!!\"")]
    [InlineData("+(… –)")]
    [InlineData("title:+…")]
    [InlineData("+… -police")]
    [InlineData("(+…)")]
    public void WhatCannotBeReadButMustBeThereFindsNothing(string query)
    {
        using var index = SearchArchive.IndexOfTexts("police", "torture");
        Assert.Equal(0, index.Find(query).TotalCount);
    }

    [Fact]
    public void WordsMeetWhereAFullStopHasNoBlankBehindIt()
    {
        using var index = SearchArchive.IndexOfTexts("He died in prison.On Monday he was buried.");
        Assert.Equal([1], index.Numbers("+prison"));
        Assert.Equal([1], index.Numbers("+on +monday"));
        Assert.Equal([1], index.Numbers("\"prison on\""));
    }

    [Fact]
    public void TheWholeOfAHyphenatedWordIsMarked()
    {
        using var index = SearchArchive.IndexOfTexts("A non-governmental body.");
        Assert.Equal(["non-governmental"], index.Marked("nongovernmental"));
        Assert.Equal(["non-governmental"], index.Marked("+non-governmental"));
    }

    [Fact]
    public void AnAcronymWithGershayimMayStandInQuotes()
    {
        using var index = SearchArchive.IndexOfTexts("דובר צה\"ל מסר הודעה", "מסר צה דובר");
        Assert.Equal([1], index.Numbers("\"דובר צה\"ל\""));
        Assert.Equal("\"דובר צה\"ל\"", index.Find("\"דובר צה\"ל\"").UnderstoodAs.Normalized);
    }

    [Fact]
    public void ApostrophesOfAnyKindOrNoneAreOne() =>
        Gen.Select(Words, Words, Apostrophes, Apostrophes).Sample(
            (left, right, one, other) =>
            {
                AssertAlike(left + one + right, left + other + right);
                AssertAlike(left + one + right, left + right);
            },
            iter: Rounds);

    [Fact]
    public void HyphensJoin() =>
        Gen.Select(Words, Words, Gen.OneOf("-", "\u2010", "\u2011")).Sample(
            (left, right, hyphen) => AssertAlike(left + hyphen + right, left + right), iter: Rounds);

    [Fact]
    public void AWordMayBeBrokenAtTheEndOfALine() =>
        Gen.Select(Words, Words, Gen.OneOf("-\n", "-\r\n", "-\n   ", "\u00AD\n", "\u00AD")).Sample(
            (left, right, hyphen) =>
            {
                using var index = SearchArchive.IndexOfTexts(left + hyphen + right, left + right);
                Assert.Equal([1, 2], index.Numbers("+" + left + right));
            },
            iter: Rounds);

    [Fact]
    public void InitialismsHaveDotsOrNone() =>
        Gen.Char['A', 'Z'].Array[3, 6].Select(letters => new string(letters))
            .Where(letters => !"CAN NOT AND".Contains(letters, StringComparison.Ordinal)
                && CountryTable.Default.FindByCode(letters) is null)
            .Sample(
                letters => AssertAlike(string.Concat(letters.Select(letter => $"{letter}.")), letters),
                iter: Rounds);

    [Fact]
    public void CapitalsAreSmallLetters() => Words.Sample(
        word => AssertAlike(word.ToUpperInvariant(), word), iter: Rounds);

    [Fact]
    public void AccentsAreNone() =>
        Gen.Select(Words, Gen.OneOf("\u0301", "\u0300", "\u0342", "\u0304", "\u1DC4"), Gen.Int[1, 3]).Sample(
            (word, accent, place) => AssertAlike(word.Insert(place, accent), word), iter: Rounds);

    [Fact]
    public void CompatibilityFormsAreTheirLetters() =>
        Gen.Select(Latin, Gen.OneOf(0xFF41, 0x1D41A, 0x1D44E + 52, 0x24D0)).Sample(
            (word, first) => AssertAlike(
                string.Concat(word.Select(letter => char.ConvertFromUtf32(first + letter - 'a'))), word),
            iter: Rounds);

    private static void AssertAlike(string one, string other)
    {
        using var index = SearchArchive.IndexOfTexts(one, other, "Nothing.");
        foreach (var query in new[] { one, other })
        {
            Assert.Equal((query, "1 2"), (query, string.Join(' ', index.Numbers("+" + query))));
        }
    }
}
