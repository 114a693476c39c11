namespace RightsGraph.Tests.Search;

/// <summary>
/// Data that lies in a folder <c>shared</c> beside the checkout, and that the project does not keep.
/// </summary>
internal static class SharedData
{
    /// <summary>The path of a file; without it the test is skipped, and in CI it fails.</summary>
    public static string Require(string path)
    {
        if (Find(Path.Combine("shared", path)) is { } found)
        {
            return found;
        }

        var reason = $"No folder above {AppContext.BaseDirectory} has shared/{path}.";
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", reason);
        throw new SkipException(reason);
    }

    /// <summary>The path of a file in the project's folder or in one above it.</summary>
    public static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, path);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
