namespace RightsGraph.EndToEnd.Packaging;

/// <summary>The program packed and installed by the commands of the README, for a user whose home is empty: once for
/// all tests of the collection, which run alone.</summary>
[CollectionDefinition(Collection, DisableParallelization = true)]
public sealed class InstalledTool : IAsyncLifetime, ICollectionFixture<InstalledTool>
{
    public const string Collection = "the installed tool";

    private const string PackagesInReadme = "artifacts";

    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("rightsgraph-tool-");

    public string Packages => Path.Combine(temporary.FullName, "packages");

    public string Program => Path.Combine(temporary.FullName, ".dotnet", "tools", "rightsgraph");

    public async Task InitializeAsync()
    {
        var lines = Project.Read("README.md").Split('\n')
            .Where(line => line.StartsWith("dotnet pack", StringComparison.Ordinal)
                || line.StartsWith("dotnet tool", StringComparison.Ordinal))
            .Select(line => line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToArray();
        Assert.Equal(["pack", "tool"], lines.Select(line => line[1]));
        foreach (var line in lines)
        {
            await Sdk.RunAsync(
                temporary.FullName,
                [.. line[1..].Select(word => word == PackagesInReadme ? Packages : word)]);
        }
    }

    public Task DisposeAsync()
    {
        temporary.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
