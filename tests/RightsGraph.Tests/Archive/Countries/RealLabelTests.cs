using System.Text.Json;
using RightsGraph.Archive.Countries;
using RightsGraph.Tests.Archive.Readers;
using RightsGraph.Tests.Support;
using Snapshooter;

namespace RightsGraph.Tests.Archive.Countries;

/// <summary>
/// Each label by which two real collections name countries, with the country that it finds: all of them in a file, for
/// people to read.
/// </summary>
public sealed class RealLabelTests
{
    [SkippableTheory]
    [InlineData("usdos-sections", 216)]
    [InlineData("upr-dev", 193)]
    public void EveryLabelFindsTheCountryOfTheList(string collection, int count)
    {
        var labels = Gzip.ReadLines(SharedData.Require($"data/rights/{collection}.jsonl.gz"))
            .Select(LabelOf)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.Equal(count, labels.Count);
        var found = labels.Select(label => $"{label} = {CountryTable.Default.Find(label)?.ToString() ?? "?"}");
        Snapshooter.Xunit.Snapshot.Match(string.Join('\n', found), SnapshotNameExtension.Create(collection));
    }

    [SkippableTheory]
    [InlineData("usdos-sections")]
    [InlineData("upr-dev")]
    public void ALabelWithALetterWrongFindsItsCountryOrIsRefusedAndNeverFindsAnother(string collection)
    {
        var labels = Gzip.ReadLines(SharedData.Require($"data/rights/{collection}.jsonl.gz"))
            .Select(LabelOf)
            .Distinct()
            .Where(label => label.Length > 6);
        foreach (var label in labels)
        {
            var wrong = label.Remove(label.Length / 2, 1);
            var found = CountryTable.Default.Find(wrong);
            Assert.True(found is null || found == CountryTable.Default.Find(label), $"{wrong} = {found}");
            var line = JsonSerializer.Serialize(new { type = "summary", country = wrong, text = "x" });
            Assert.Equal(found is null, Reader.Read("a.jsonl", line).Document is null);
        }
    }

    private static string LabelOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("country").GetString()!;
    }
}
