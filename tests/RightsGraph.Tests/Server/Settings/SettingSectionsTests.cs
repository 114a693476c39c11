using System.Reflection;
using RightsGraph.Api;
using RightsGraph.Server.Settings;

namespace RightsGraph.Tests.Server.Settings;

public sealed class SettingSectionsTests
{
    /// <summary>Whoever adds a class with a section must add it to the list.</summary>
    [Fact]
    public void EveryClassWithASectionIsInTheList()
    {
        var classes = new[] { typeof(SettingSections).Assembly, typeof(ApiSettings).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true });
        var listed = SettingSections.All.Select(section => section.Defaults.GetType());
        Assert.Equal(classes.Select(type => type.Name).Order(), listed.Select(type => type.Name).Order());
    }

    [Fact]
    public void NoKeyIsInTwoSections() => Assert.Equal(
        SettingSections.Keys.Count, SettingSections.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void ThereAreNoMoreSettingsThanAnOperatorCanDecide() => Assert.InRange(SettingSections.Keys.Count, 1, 46);
}
