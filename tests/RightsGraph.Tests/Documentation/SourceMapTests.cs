using System.Text.RegularExpressions;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Documentation;

/// <summary>The map of src leads to what is there.</summary>
public sealed partial class SourceMapTests
{
    private static readonly string Map = File.ReadAllText(ProjectFolder.PathOf("src", "README.md"));

    private static readonly string[] Named = [.. InBackticks().Matches(Map).Select(match => match.Groups[1].Value)];

    [Fact]
    public void EveryFolderHasItsLine()
    {
        var lines = StartOfLine().Matches(Map).Select(match => match.Groups[1].Value).ToArray();
        Assert.Empty(SourceFiles.Folders.Except(lines));
        Assert.Equal(lines.Distinct(), lines);
    }

    [Fact]
    public void EveryFolderThatIsNamedIsThere() => Assert.All(
        Named.Where(name => Folder().IsMatch(name)).Distinct(),
        name => Assert.True(Directory.Exists(ProjectFolder.PathOf("src", name)), name));

    [Fact]
    public void EveryFileThatIsNamedIsThereOnce() => Assert.All(
        Named.Where(name => name.EndsWith(".cs", StringComparison.Ordinal)).Distinct(),
        name => Assert.Single(
            SourceFiles.All, path => path == name || path.EndsWith($"/{name}", StringComparison.Ordinal)));

    [GeneratedRegex(@"`([^`\n]+)`")]
    private static partial Regex InBackticks();

    /// <summary>Of a table, a list or a paragraph.</summary>
    [GeneratedRegex(@"^(?:\| *|[*-] +)?`(RightsGraph\.\w+(?:/\w+)*)`", RegexOptions.Multiline)]
    private static partial Regex StartOfLine();

    [GeneratedRegex(@"^RightsGraph\.\w+(?:/\w+)*/?$")]
    private static partial Regex Folder();
}
