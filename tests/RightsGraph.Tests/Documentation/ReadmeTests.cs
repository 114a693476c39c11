using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using RightsGraph.Server.Http;
using RightsGraph.Server.Seeding;
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
        Assert.Equal(JsonSerializer.Serialize(answer.GetProperty("data")), JsonSerializer.Serialize(shown.GetProperty("data")));
    }

    [Theory]
    [InlineData("Archive:Seeds", SeedSettings.DefaultFolder)]
    [InlineData("Archive:SkipInvalid", "False")]
    [InlineData("Http:MaxBodyBytes", "1048576")]
    public void EverySettingIsInItsTableWithItsDefault(string key, string expected)
    {
        Assert.Matches($@"\| `{Regex.Escape(key)}` \| `{Regex.Escape(expected)}` \|", Readme);
        Assert.Equal(expected, DefaultOf(key));
    }

    [Fact]
    public void NoSettingIsMissingFromItsTable()
    {
        var settings = new[] { (SeedSettings.Section, typeof(SeedSettings)), (HttpSettings.Section, typeof(HttpSettings)) }
            .SelectMany(section => section.Item2.GetProperties().Select(property => $"{section.Item1}:{property.Name}"));
        Assert.All(settings, key => Assert.Contains($"| `{key}` |", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void ItsPictureIsThere() =>
        Assert.True(File.Exists(ProjectFolder.PathOf(Picture().Match(Readme).Groups[1].Value)));

    private static string? DefaultOf(string key)
    {
        var parts = key.Split(ConfigurationPath.KeyDelimiter);
        object section = parts[0] == SeedSettings.Section ? new SeedSettings() : new HttpSettings();
        return section.GetType().GetProperty(parts[1])!.GetValue(section)?.ToString();
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"!\[[^\]]*\]\(([^)]*)\)")]
    private static partial Regex Picture();
}
