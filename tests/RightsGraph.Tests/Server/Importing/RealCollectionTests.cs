using System.Globalization;
using System.Text.Json;
using RightsGraph.Archive.Countries;
using RightsGraph.Server.Importing;
using RightsGraph.Tests.Archive.Exports;
using RightsGraph.Tests.Archive.Readers;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Importing;

/// <summary>68,715 real texts, imported into each kind of store as the command does it.</summary>
public sealed class RealCollectionTests
{
    private static readonly string[] Collections = ["upr-dev.jsonl.gz", "usdos-sections.jsonl.gz"];

    [SkippableFact]
    public async Task BothCollectionsComeIntoEachStoreWithTheCountsOfTheirFiles()
    {
        var files = Collections.Select(name => SharedData.Require($"data/rights/{name}")).ToList();
        var counted = files
            .SelectMany(Gzip.ReadLines)
            .CountBy(CountryAndYear)
            .OrderBy(count => count.Key)
            .ToList();
        await using var stores = new EveryStore();
        foreach (var kind in EveryStore.Kinds)
        {
            var store = await stores.OpenAsync(kind);
            var run = new ImportRun(store, TimeProvider.System, new ImportProgressLines(TextWriter.Null));
            await run.ImportAsync(ImportPaths.Expand(files, Assert.Fail, Assert.Fail), CancellationToken.None);

            Assert.Empty(run.Report.Refused);
            Assert.Empty(run.Report.Failures);
            var snapshot = await store.LoadSnapshotAsync();
            Assert.Equal((2, 47_583, 21_132), (snapshot.Version, snapshot.Summaries.Length, snapshot.Entries.Length));
            Assert.Equal(
                counted,
                snapshot.Documents
                    .CountBy(document => (document.Country.Code, document.Year!.Value))
                    .OrderBy(count => count.Key));
        }
    }

    private static (string Country, int Year) CountryAndYear(string line)
    {
        using var json = JsonDocument.Parse(line);
        var country = CountryTable.Default.Find(json.RootElement.GetProperty("country").GetString()!)!.Code;
        return json.RootElement.TryGetProperty("year", out var year)
            ? (country, year.GetInt32())
            : (country, int.Parse(
                json.RootElement.GetProperty("date").GetString()!.AsSpan(0, 4), CultureInfo.InvariantCulture));
    }
}
