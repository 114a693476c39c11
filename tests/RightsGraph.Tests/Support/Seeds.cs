namespace RightsGraph.Tests.Support;

/// <summary>The documents that a new archive starts with.</summary>
internal static class Seeds
{
    public static byte[] Read(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RightsGraph.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the checkout.");
        }

        return File.ReadAllBytes(Path.Combine(folder.FullName, "seeds", name));
    }
}
