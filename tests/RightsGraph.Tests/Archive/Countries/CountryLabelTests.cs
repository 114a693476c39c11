using RightsGraph.Archive.Countries;

namespace RightsGraph.Tests.Archive.Countries;

public sealed class CountryLabelTests
{
    [Theory]
    [InlineData("Israel, West Bank and Gaza", "ISR")]
    [InlineData("Israel and the Occupied Territories", "ISR")]
    [InlineData("China (includes Tibet, Hong Kong, and Macau)", "CHN")]
    [InlineData("China (includes Tibet, Hong Kong, and Macau) - Hong Kong", "HKG")]
    [InlineData("Serbia and Kosovo", "SRB")]
    [InlineData("Morocco/Western Sahara", "MAR")]
    [InlineData("ISRAEL, WEST BANK, AND GAZA", "ISR")]
    public void ALabelOfSeveralTerritoriesFindsTheFirstNamed(string label, string code) =>
        Assert.Equal(code, CountryTable.Default.Find(label)?.Code);
}
