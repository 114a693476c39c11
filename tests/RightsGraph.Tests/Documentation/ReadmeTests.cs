using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using RightsGraph.Api;
using RightsGraph.Api.Limits;
using RightsGraph.Server.Http;
using RightsGraph.Server.Seeding;
using RightsGraph.Server.Storage;
using RightsGraph.Server.Telemetry;
using RightsGraph.Server.Watching;
using RightsGraph.Tests.Operations;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Documentation;

/// <summary>What the README shows is true.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(ProjectFolder.PathOf("README.md"));

    [Fact]
    public void ItsQueryIsAnOperationOfTheSchemaFolder() =>
        Assert.Contains(OperationsTests.QueryOf("Search").Trim(), Readme, StringComparison.Ordinal);

    [Fact]
    public async Task ItsAnswerIsTheAnswerToItsQuery()
    {
        using var archive = OperationsTests.SeedArchive();
        var answer = await archive.AskAsync(OperationsTests.QueryOf("Search"), OperationsTests.VariablesOf("Search"));

        var shown = JsonDocument.Parse(JsonBlock().Match(Readme).Groups[1].Value).RootElement;
        Assert.Equal(
            JsonSerializer.Serialize(answer.GetProperty("data")),
            JsonSerializer.Serialize(shown.GetProperty("data")));
    }

    [Fact]
    public void EverySettingIsInItsTableWithItsDefault()
    {
        foreach (var (section, defaults) in new (string, object)[]
        {
            (SeedSettings.Section, new SeedSettings()),
            (StoreSettings.Section, new StoreSettings()),
            (WatchSettings.Section, new WatchSettings()),
            (HttpSettings.Section, new HttpSettings()),
            (ApiSettings.Section, new ApiSettings()),
            (RequestLimits.Section, new RequestLimits()),
            (TelemetrySettings.Section, new TelemetrySettings()),
        })
        {
            foreach (var property in defaults.GetType().GetProperties())
            {
                var expected = Convert.ToString(property.GetValue(defaults), CultureInfo.InvariantCulture);
                var cell = expected is null or "" ? "" : $"`{expected}` ";
                Assert.Contains($"| `{section}:{property.Name}` | {cell}|", Readme, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void ItsPictureIsThere() =>
        Assert.True(File.Exists(ProjectFolder.PathOf(Picture().Match(Readme).Groups[1].Value)));

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"!\[[^\]]*\]\(([^)]*)\)")]
    private static partial Regex Picture();
}
