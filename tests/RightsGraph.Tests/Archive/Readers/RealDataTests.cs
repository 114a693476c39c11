using System.Globalization;
using System.Text.Json;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Archive.Readers;

/// <summary>
/// Two real collections, read whole and compared with a count of their lines that knows nothing of the reader.
/// </summary>
public sealed class RealDataTests
{
    [SkippableFact]
    public void EverySectionOfTheStateDepartmentsReportsIsRead()
    {
        var (read, counted) = ReadAndCount("data/rights/usdos-sections.jsonl.gz");
        Assert.Equal((47_583, 0), (read.Summaries.Count, read.Entries.Count));
        Assert.Equal(216, counted.Keys.DistinctBy(key => key.Label).Count());
        AssertSameCounts(counted, read.Summaries);
    }

    [SkippableFact]
    public void EveryRecommendationOfTheUniversalPeriodicReviewIsRead()
    {
        var (read, counted) = ReadAndCount("data/rights/upr-dev.jsonl.gz");
        Assert.Equal((0, 21_132), (read.Summaries.Count, read.Entries.Count));
        Assert.Equal(193, counted.Keys.DistinctBy(key => key.Label).Count());
        AssertSameCounts(counted, read.Entries);
    }

    private static (ParsedDocument Read, Dictionary<(string Label, int Year), int> Counted) ReadAndCount(string path)
    {
        var file = SharedData.Require(path);
        var counted = Gzip.ReadLines(file).CountBy(LabelAndYear);
        var read = Reader.Taken(Reader.Read(Path.GetFileName(file), File.ReadAllBytes(file)));
        return (read, counted.ToDictionary());
    }

    private static (string Label, int Year) LabelAndYear(string line)
    {
        using var json = JsonDocument.Parse(line);
        var label = json.RootElement.GetProperty("country").GetString()!;
        return json.RootElement.TryGetProperty("year", out var year)
            ? (label, year.GetInt32())
            : (label, int.Parse(
                json.RootElement.GetProperty("date").GetString()!.AsSpan(0, 4),
                CultureInfo.InvariantCulture));
    }

    /// <summary>Several labels may name one country: Burma, and Côte d'Ivoire in three spellings.</summary>
    private static void AssertSameCounts(
        Dictionary<(string Label, int Year), int> counted, IEnumerable<Document> records)
    {
        var expected = counted
            .GroupBy(count => (CountryTable.Default.Find(count.Key.Label)!.Code, count.Key.Year), count => count.Value)
            .ToDictionary(counts => counts.Key, counts => counts.Sum());
        Assert.Equal(
            expected.OrderBy(count => count.Key),
            records.CountBy(record => (record.Country.Code, record.Year!.Value)).OrderBy(count => count.Key));
    }
}
