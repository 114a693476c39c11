namespace RightsGraph.Server.Importing;

/// <summary>Browsers save the pictures and frames of <c>page.html</c> in a folder <c>page_files</c> beside
/// it.</summary>
internal static class SavedPage
{
    private const string Suffix = "_files";

    /// <param name="path">Of a file below the folder.</param>
    /// <param name="folder">Above which nothing is looked at.</param>
    public static bool IsPartOfOne(string path, string folder)
    {
        for (var above = Path.GetDirectoryName(path);
            above is not null && above.Length > folder.Length;
            above = Path.GetDirectoryName(above))
        {
            var stem = above.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? above[..^Suffix.Length] : null;
            if (stem is not null && (File.Exists($"{stem}.html") || File.Exists($"{stem}.htm")))
            {
                return true;
            }
        }

        return false;
    }
}
