namespace RightsGraph.Tests.Support;

/// <summary>
/// Real data that lies in a folder <c>shared</c> beside the checkout, and that the project does not keep.
/// </summary>
internal static class SharedData
{
    /// <summary>The path of a file. Without it the test is skipped with the reason; in CI it fails.</summary>
    /// <param name="path">Within <c>shared</c>, for instance <c>data/rights/upr-dev.jsonl.gz</c>.</param>
    public static string Require(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "data")) && File.Exists(Path.Combine(shared, path)))
            {
                return Path.Combine(shared, path);
            }
        }

        var reason = $"shared/{path} lies beside no folder above the tests.";
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", reason);
        Skip.If(true, reason);
        throw new InvalidOperationException(reason);
    }
}
