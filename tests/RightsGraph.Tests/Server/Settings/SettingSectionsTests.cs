using System.Reflection;
using RightsGraph.Api;
using RightsGraph.Pages;
using RightsGraph.Server.Settings;

namespace RightsGraph.Tests.Server.Settings;

public sealed class SettingSectionsTests
{
    /// <summary>Whoever adds a class with a section must add it to the list.</summary>
    [Fact]
    public void EveryClassWithASectionIsInTheList() => Assert.Equal(
        new[] { typeof(SettingSections).Assembly, typeof(PagesSettings).Assembly, typeof(ApiSettings).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true })
            .Select(type => type.FullName)
            .Order(),
        SettingSections.All.Select(section => section.Defaults.GetType().FullName).Order());

    [Fact]
    public void NoKeyIsInTwoSections() => Assert.Equal(
        SettingSections.Keys.Count, SettingSections.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void ThereAreNoMoreSettingsThanAnOperatorCanDecide() => Assert.InRange(SettingSections.Keys.Count, 1, 48);
}
