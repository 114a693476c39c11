using System.Text.Json;
using RightsGraph.Archive.Countries;
using RightsGraph.Tests.Archive.Reading;
using RightsGraph.Tests.Support;

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

    [SkippableTheory]
    [InlineData("data/rights/upr-dev.jsonl.gz", 193)]
    [InlineData("data/rights/usdos-sections.jsonl.gz", 216)]
    public void EveryLabelOfTheRealDataFindsACountry(string path, int count)
    {
        var labels = Gzip.ReadLines(SharedData.Require(path)).Select(LabelOf).ToHashSet();
        Assert.Equal(count, labels.Count);
        Assert.DoesNotContain(labels, label => CountryTable.Default.Find(label) is null);
    }

    private static string LabelOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("country").GetString()!;
    }
}
