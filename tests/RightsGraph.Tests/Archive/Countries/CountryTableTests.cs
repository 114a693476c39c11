using RightsGraph.Archive.Countries;

namespace RightsGraph.Tests.Archive.Countries;

public sealed class CountryTableTests
{
    private static readonly IReadOnlyList<Country> All = CountryTable.Default.All;

    /// <summary>ISO 3166-1 has 249; Kosovo and the World are the two more.</summary>
    [Fact]
    public void TheTableHasAllCountriesOnce()
    {
        Assert.Equal(251, All.Count);
        Assert.Distinct(All.Select(country => country.Code));
        Assert.Distinct(All.Select(country => country.Alpha2));
        Assert.Distinct(All.Select(country => country.Name));
    }

    [Fact]
    public void CodesAreCapitalsOfTheirLengths() =>
        Assert.All(All, country =>
        {
            Assert.Matches("^[A-Z]{3}$", country.Code);
            Assert.Matches("^[A-Z]{2}$", country.Alpha2);
        });

    [Fact]
    public void TheTableIsInTheOrderOfItsCodesAndEachCountryKnowsItsPlace()
    {
        var codes = All.Select(country => country.Code);
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        Assert.Equal(Enumerable.Range(0, 251), All.Select(country => country.Ordinal));
    }

    [Theory]
    [InlineData("RUS", "RU", "Russia")]
    [InlineData("PRK", "KP", "North Korea")]
    [InlineData("KOR", "KR", "South Korea")]
    [InlineData("BOL", "BO", "Bolivia")]
    [InlineData("CIV", "CI", "Côte d'Ivoire")]
    [InlineData("IRN", "IR", "Iran")]
    [InlineData("SYR", "SY", "Syria")]
    [InlineData("TZA", "TZ", "Tanzania")]
    [InlineData("VEN", "VE", "Venezuela")]
    [InlineData("VNM", "VN", "Vietnam")]
    [InlineData("LAO", "LA", "Laos")]
    [InlineData("MDA", "MD", "Moldova")]
    [InlineData("MMR", "MM", "Myanmar")]
    [InlineData("SWZ", "SZ", "Eswatini")]
    [InlineData("GBR", "GB", "United Kingdom")]
    [InlineData("USA", "US", "United States")]
    [InlineData("KAZ", "KZ", "Kazakhstan")]
    [InlineData("XKX", "XK", "Kosovo")]
    [InlineData("XWW", "XW", "World")]
    public void ACountryHasItsCodesAndItsUsualEnglishName(string code, string alpha2, string name)
    {
        var country = CountryTable.Default.FindByCode(code)!;
        Assert.Equal((code, alpha2, name), (country.Code, country.Alpha2, country.Name));
        Assert.Same(country, CountryTable.Default.FindByCode(alpha2.ToLowerInvariant()));
    }

    /// <summary>The 22 subregions of the United Nations' geoscheme.</summary>
    [Fact]
    public void RegionsAndSubregionsAreTheUnitedNations()
    {
        string[] pairs =
        [
            "Africa: Eastern Africa", "Africa: Middle Africa", "Africa: Northern Africa", "Africa: Southern Africa",
            "Africa: Western Africa", "Americas: Caribbean", "Americas: Central America", "Americas: Northern America",
            "Americas: South America", "Asia: Central Asia", "Asia: Eastern Asia", "Asia: South-eastern Asia",
            "Asia: Southern Asia", "Asia: Western Asia", "Europe: Eastern Europe", "Europe: Northern Europe",
            "Europe: Southern Europe", "Europe: Western Europe", "Oceania: Australia and New Zealand",
            "Oceania: Melanesia", "Oceania: Micronesia", "Oceania: Polynesia", "World: ",
        ];
        var found = All.Where(country => country.Code != "ATA")
            .Select(country => $"{country.Region}: {country.Subregion}")
            .Distinct();
        Assert.Equal(pairs, found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ATA", "Antarctica", null)]
    [InlineData("TWN", "Asia", "Eastern Asia")]
    [InlineData("XKX", "Europe", "Southern Europe")]
    [InlineData("KAZ", "Asia", "Central Asia")]
    [InlineData("TUR", "Asia", "Western Asia")]
    [InlineData("CYP", "Asia", "Western Asia")]
    [InlineData("EGY", "Africa", "Northern Africa")]
    [InlineData("SDN", "Africa", "Northern Africa")]
    [InlineData("SSD", "Africa", "Eastern Africa")]
    [InlineData("MEX", "Americas", "Central America")]
    [InlineData("GRL", "Americas", "Northern America")]
    [InlineData("GBR", "Europe", "Northern Europe")]
    [InlineData("RUS", "Europe", "Eastern Europe")]
    [InlineData("IRN", "Asia", "Southern Asia")]
    [InlineData("TLS", "Asia", "South-eastern Asia")]
    public void ACountryLiesWhereTheUnitedNationsPutIt(string code, string region, string? subregion)
    {
        var country = CountryTable.Default.FindByCode(code)!;
        Assert.Equal((region, subregion), (country.Region, country.Subregion));
    }

    [Fact]
    public void NamesAreWrittenCleanly() =>
        Assert.All(All.SelectMany(country => country.Names.Concat(country.Demonyms)), name =>
        {
            Assert.Equal(name.Trim(), name);
            Assert.Matches(@"^[\p{L}\p{M}0-9 .,&'()\[\]/\-]+$", name);
        });
}
