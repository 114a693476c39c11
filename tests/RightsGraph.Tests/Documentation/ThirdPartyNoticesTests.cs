using System.Text.Json;
using System.Text.RegularExpressions;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Documentation;

/// <summary>What is handed on with the program is named with its licence.</summary>
public sealed partial class ThirdPartyNoticesTests
{
    /// <summary>No package, but data that files of the program are made from.</summary>
    private const string Data = "CLDR 48.2";

    private static readonly string Notices = File.ReadAllText(ProjectFolder.PathOf("THIRD-PARTY-NOTICES.txt"));

    private static IEnumerable<(string Package, string Licence)> Named => Line().Matches(Notices)
        .Select(line => (line.Groups["package"].Value, line.Groups["licence"].Value));

    [Fact]
    public void EveryPackageThatTheProgramNeedsIsNamedInItsVersion()
    {
        using var needed = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rightsgraph.deps.json")));
        var packages = needed.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => library.Name.Replace('/', ' '));
        using var ide = JsonDocument.Parse(
            File.ReadAllText(ProjectFolder.PathOf("src", "RightsGraph.Server", "Ide", "package.json")));
        var modules = ide.RootElement.GetProperty("dependencies").EnumerateObject()
            .Select(module => $"{module.Name} {module.Value.GetString()}");

        Assert.Equal(packages.Concat(modules).Append(Data).Order(), Named.Select(line => line.Package).Order());
    }

    [Fact]
    public void TheTextOfEachLicenceStandsThereOnce() => Assert.Equal(
        Named.Select(line => line.Licence).Distinct().Order(),
        Heading().Matches(Notices).Select(heading => heading.Groups[1].Value).Order());

    [GeneratedRegex(@"^(?<package>\S+ [0-9]\S*) \| (?<licence>\S+) \| .*Copyright", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex("^LICENCE: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
