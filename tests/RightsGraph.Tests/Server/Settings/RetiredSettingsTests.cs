using System.Text;
using Microsoft.Extensions.Configuration;
using RightsGraph.Server.Settings;

namespace RightsGraph.Tests.Server.Settings;

public sealed class RetiredSettingsTests
{
    [Fact]
    public void AKeyInAFileIsAWarningThatTellsItsFixedValue() => Assert.Equal(
        ["Limits:MaxTokens is no setting any more; it is fixed at 15000."],
        RetiredSettings.WarningsIn(FromJson("""{"limits":{"maxtokens":7,"MaxCost":8}}""")));

    [Fact]
    public void AKeyThatAFileSetsToNullIsNoWarning() =>
        Assert.Empty(RetiredSettings.WarningsIn(FromJson("""{"Limits":{"MaxTokens":null}}""")));

    [Fact]
    public void TheCommandLineAcceptsEveryRetiredKey() =>
        Assert.All(RetiredSettings.Keys, key => Assert.True(SettingSections.Accept(key)));

    [Fact]
    public void NoRetiredKeyIsASetting() =>
        Assert.Empty(RetiredSettings.Keys.Intersect(SettingSections.Keys, StringComparer.OrdinalIgnoreCase));

    private static IConfigurationRoot FromJson(string json) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();
}
