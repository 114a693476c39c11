using System.Text;
using CsCheck;
using RightsGraph.Archive.Countries;

namespace RightsGraph.Tests.Archive.Countries;

public sealed class CountryFindTests
{
    private static readonly CountryTable Table = CountryTable.Default;

    private static readonly (string Name, Country Country)[] Names =
        [.. Table.All.SelectMany(country => country.Names, (country, name) => (name, country))];

    /// <summary>The accented letters of the table: the runtime's own normalisation is off in this program.</summary>
    private const string LettersOfTheirOwn = "əıʻệ";

    private static readonly (char Accented, char Plain, char Mark)[] Accents =
    [
        ('Å', 'A', '\u030A'), ('É', 'E', '\u0301'), ('ç', 'c', '\u0327'), ('ã', 'a', '\u0303'),
        ('é', 'e', '\u0301'), ('ô', 'o', '\u0302'),
        ('ü', 'u', '\u0308'), ('í', 'i', '\u0301'), ('ó', 'o', '\u0301'), ('á', 'a', '\u0301'), ('è', 'e', '\u0300'),
        ('ë', 'e', '\u0308'), ('Ö', 'O', '\u0308'), ('Č', 'C', '\u030C'), ('ñ', 'n', '\u0303'), ('ï', 'i', '\u0308'),
        ('Í', 'I', '\u0301'), ('â', 'a', '\u0302'),
    ];

    [Fact]
    public void EveryNameFindsItsOwnCountry() => AssertFound(name => name);

    [Fact]
    public void CaseDoesNotMatter()
    {
        AssertFound(name => name.ToUpperInvariant());
        AssertFound(name => name.ToLowerInvariant());
    }

    [Fact]
    public void AccentsDoNotMatter()
    {
        Assert.All(
            Names.Where(name => name.Name.All(IsLatin) && !name.Name.AsSpan().ContainsAny(LettersOfTheirOwn)),
            name => Assert.True(Ascii.IsValid(WithoutAccents(name.Name)), name.Name));
        AssertFound(WithoutAccents);
        AssertFound(Decomposed);
    }

    [Fact]
    public void ALeadingTheDoesNotMatter()
    {
        AssertFound(name => "the " + name);
        AssertFound(name => "The " + name);
    }

    [Fact]
    public void ApostrophesHyphensAndBlanksMayBeOfAnyKind()
    {
        AssertFound(name => name.Replace('\'', '’'));
        AssertFound(name => name.Replace('\'', 'ʼ'));
        AssertFound(name => name.Replace(' ', '\u00A0'));
        AssertFound(name => name.Replace(' ', '-'));
        AssertFound(name => name.Replace('-', '\u2011'));
        AssertFound(name => name.Replace('-', '–'));
        AssertFound(name => $"  {name.Replace(" ", "  ", StringComparison.Ordinal)}\t");
    }

    [Fact]
    public void EveryCodeFindsItsOwnCountryInAnyCase() =>
        Assert.All(Table.All, country =>
        {
            string[] codes = [country.Code, country.Alpha2, country.Code.ToLowerInvariant(), $" {country.Alpha2} "];
            Assert.All(codes, code => Assert.Same(country, Table.Find(code)));
        });

    [Theory]
    [InlineData("Burma", "MMR")]
    [InlineData("Swaziland", "SWZ")]
    [InlineData("Zaire", "COD")]
    [InlineData("Ivory Coast", "CIV")]
    [InlineData("Cote d’Ivoire", "CIV")]
    [InlineData("Russian Federation", "RUS")]
    [InlineData("DPRK", "PRK")]
    [InlineData("Republic of Korea", "KOR")]
    [InlineData("Democratic People's Republic of Korea", "PRK")]
    [InlineData("Korea, Republic of", "KOR")]
    [InlineData("Holland", "NLD")]
    [InlineData("Czech Republic", "CZE")]
    [InlineData("Macedonia", "MKD")]
    [InlineData("East Timor", "TLS")]
    [InlineData("Cape Verde", "CPV")]
    [InlineData("Turkey", "TUR")]
    [InlineData("Türkiye", "TUR")]
    [InlineData("Democratic Republic of the Congo", "COD")]
    [InlineData("Republic of the Congo", "COG")]
    [InlineData("Viet Nam", "VNM")]
    [InlineData("Palestine", "PSE")]
    [InlineData("U.S.A.", "USA")]
    [InlineData("Great Britain", "GBR")]
    public void OtherAndFormerNamesFindTheCountry(string name, string code) =>
        Assert.Equal(code, Table.Find(name)?.Code);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("the")]
    [InlineData("Yugoslavia")]
    [InlineData("Soviet Union")]
    [InlineData("Europe")]
    [InlineData("Atlantis")]
    [InlineData("Kazakh")]
    [InlineData("Kazakstann")]
    [InlineData("Guin")]
    [InlineData("Sudan and Chad")]
    [InlineData("XX")]
    [InlineData("ZZZ")]
    [InlineData("K E N")]
    public void WhatNamesNoCountryForCertainFindsNone(string name) => Assert.Null(Table.Find(name));

    /// <summary>Letters that stand for any text: no name of the table has a 7 in it.</summary>
    [Fact]
    public void NothingIsFoundByGuessing() =>
        Gen.Select(Gen.OneOf(Gen.String[0, 20], Gen.OneOf(Names.Select(name => name.Name).ToArray())), Gen.Int[0, 20])
            .Select((text, place) => text.Insert(Math.Min(place, text.Length), "7"))
            .Sample(text => Assert.Null(Table.Find(text)), iter: 10_000);

    private static void AssertFound(Func<string, string> write) =>
        Assert.All(Names, name => Assert.Same(name.Country, Table.Find(write(name.Name))));

    private static bool IsLatin(char letter) => letter < '\u0370' || letter is >= '\u1E00' and <= '\u206F';

    private static string WithoutAccents(string name) =>
        Accents.Aggregate(name, (left, accent) => left.Replace(accent.Accented, accent.Plain));

    private static string Decomposed(string name) =>
        Accents.Aggregate(name, (left, accent) =>
            left.Replace($"{accent.Accented}", $"{accent.Plain}{accent.Mark}", StringComparison.Ordinal));
}
