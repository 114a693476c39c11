using System.IO.Compression;

namespace RightsGraph.EndToEnd.Packaging;

[Collection(InstalledTool.Collection)]
public sealed class ToolTests(InstalledTool tool)
{
    [Fact]
    public async Task TheInstalledToolExplainsItself()
    {
        await using var run = ProgramRun.Start(tool.Program, Path.GetTempPath(), ["--help"]);

        Assert.Equal(0, await run.EndAsync());
        Assert.Contains("rightsgraph [command]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePackageHoldsTheNoticesAndTheLicences()
    {
        using var package = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(tool.Packages, "*.nupkg")));
        var files = package.Entries.Select(entry => entry.FullName).ToHashSet();

        Assert.Contains("tools/net10.0/any/THIRD-PARTY-NOTICES.txt", files);
        Assert.Contains("tools/net10.0/any/ide/LICENSE", files);
        Assert.Contains(files, file => file.StartsWith("tools/net10.0/any/licences/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheInstalledToolSearchesTheSeedsThatItBrings()
    {
        await using var run = ProgramRun.Start(tool.Program, Path.GetTempPath(), ["search", "journalist", "beaten"]);

        Assert.Equal(0, await run.EndAsync());
        Assert.StartsWith("1. Kazakhstan, 22 August 2013", run.Output, StringComparison.Ordinal);
    }
}
