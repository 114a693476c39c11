using System.Globalization;
using RightsGraph.Api.Limits;
using RightsGraph.Server.Settings;

namespace RightsGraph.Tests.Documentation;

/// <summary>The page of the settings has each of them, with its default, and no other.</summary>
public sealed class SettingsPageTests
{
    private static readonly Page Settings = new("docs/settings.md");

    private static IEnumerable<(string Section, object Defaults)> Sections =>
        SettingSections.All.Select(section => (section.Name, section.Defaults));

    [Fact]
    public void EverySettingIsInATableWithItsDefault()
    {
        foreach (var (section, defaults) in Sections)
        {
            foreach (var property in defaults.GetType().GetProperties())
            {
                var expected = Convert.ToString(property.GetValue(defaults), CultureInfo.InvariantCulture);
                var cell = expected is null or "" ? "" : $"`{expected}` ";
                Assert.Contains(
                    $"| `{section}:{property.Name}` | {cell}|", Settings.Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void EverySettingOfItsTablesIsThere()
    {
        var keys = Sections
            .SelectMany(section => section.Defaults.GetType().GetProperties()
                .Select(property => $"{section.Section}:{property.Name}"))
            .Append("Logging:LogLevel:CATEGORY")
            .ToHashSet();

        var shown = Settings.Rows
            .Select(row => Page.CodeIn(row[0]))
            .Where(code => code?.Contains(':', StringComparison.Ordinal) == true);

        Assert.Empty(shown.Except(keys));
    }

    [Fact]
    public void EveryFixedLimitIsInItsTableWithItsValueAndCode() => Assert.Equal(
        FixedLimits.All.Select(limit => (
            limit.Name, limit.Max.ToString("N0", CultureInfo.InvariantCulture), limit.Code)),
        Settings.Rows
            .Where(row => Page.CodeIn(row[0])?.StartsWith("Max", StringComparison.Ordinal) == true)
            .Select(row => (Page.CodeIn(row[0])!, row[1], Page.CodeIn(row[3])!)));

    [Fact]
    public void EverySettingThatAPageNamesIsThere()
    {
        var sections = Sections.ToLookup(
            section => section.Section, section => section.Defaults.GetType().GetProperties());
        var named = Page.ForReaders
            .SelectMany(page => Page.AllCodeIn(page.Text))
            .Select(code => code.Split('=')[0].Replace("__", ":", StringComparison.Ordinal).Split(':'))
            .Where(parts => parts.Length == 2 && sections.Contains(parts[0]))
            .ToArray();

        Assert.NotEmpty(named);
        Assert.Empty(named
            .Where(parts => !sections[parts[0]].Any(
                properties => properties.Any(property => property.Name == parts[1])))
            .Select(parts => string.Join(':', parts)));
    }
}
