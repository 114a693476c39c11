using System.Text.Json;
using System.Text.RegularExpressions;
using RightsGraph.Tests.Operations;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Documentation;

/// <summary>What the README shows is true, and it stays one page.</summary>
public sealed partial class ReadmeTests
{
    private const int MaxLines = 150;

    private static readonly Page Readme = new("README.md");

    [Fact]
    public void ItsQueryIsAnOperationOfTheSchemaFolder() =>
        Assert.Contains(OperationsTests.QueryOf("Search").Trim(), Readme.Text, StringComparison.Ordinal);

    [Fact]
    public async Task ItsResponseIsTheResponseToItsQuery()
    {
        using var archive = OperationsTests.SeedArchive();
        var response = await archive.AskAsync(
            OperationsTests.QueryOf("Search"), OperationsTests.VariablesOf("Search"));

        var shown = JsonDocument.Parse(JsonBlock().Match(Readme.Text).Groups[1].Value).RootElement;
        Assert.Equal(
            JsonSerializer.Serialize(response.GetProperty("data")),
            JsonSerializer.Serialize(shown.GetProperty("data")));
    }

    [Fact]
    public async Task ItsOwnArchiveGivesTheResponseThatIsShown()
    {
        var page = Readme.CodeBlocks.Single(block => block.StartsWith("---\n", StringComparison.Ordinal));
        var (request, response) = Readme.CodeBlocks
            .Where(block => block.StartsWith("curl ", StringComparison.Ordinal))
            .Select(CurlCall.Parse)
            .Single();
        await using var server = await CurlCall.StartServerAsync("uzbekistan.txt", page);

        Assert.Equal(response, await CurlCall.PostAsync(server, request));
    }

    [Fact]
    public void ItsPictureIsThere() =>
        Assert.True(File.Exists(ProjectFolder.PathOf(Picture().Match(Readme.Text).Groups[1].Value)));

    [Fact]
    public void ItIsOnePage() => Assert.InRange(Readme.Text.TrimEnd().Split('\n').Length, 1, MaxLines);

    [Fact]
    public void EveryPageOfTheDocsIsLinked() =>
        Assert.Empty(Page.ForReaders.Select(page => page.Path).Except(Readme.Links.Append("README.md")));

    [Fact]
    public void EveryFolderOfItsMapIsThere()
    {
        var map = Readme.CodeBlocks.Single(block => block.StartsWith("seeds/", StringComparison.Ordinal));
        var folders = map.TrimEnd().Split('\n').Select(line => line.Split(' ')[0]).ToArray();

        Assert.All(folders, folder => Assert.True(Directory.Exists(ProjectFolder.PathOf(folder)), folder));
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"!\[[^\]]*\]\(([^)]*)\)")]
    private static partial Regex Picture();
}
