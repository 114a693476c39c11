namespace RightsGraph.Tests.Support;

/// <summary>
/// The folder <c>shared</c> beside the project: the contract, and data that the project does not hold.
/// </summary>
internal static class SharedData
{
    /// <summary>A file of it. Where it is absent the test is skipped, but not in CI: it must lie there.</summary>
    public static string PathOf(string file)
    {
        var path =
            Ancestors().Select(folder => Path.Combine(folder.FullName, "shared", file)).FirstOrDefault(File.Exists);
        if (path is null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail($"shared/{file} must lie beside the project in CI.");
        }

        Skip.If(path is null, $"shared/{file} does not lie beside the project.");
        return path!;
    }

    private static IEnumerable<DirectoryInfo> Ancestors()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return folder;
        }
    }
}
