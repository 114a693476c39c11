namespace RightsGraph.Server.Importing;

/// <summary>The folder of source documents that a new archive starts with.</summary>
internal static class SeedFolder
{
    /// <summary>
    /// The folder that a setting names; where the default one is not in the working folder, the one that comes with the
    /// program.
    /// </summary>
    public static string Locate(string folder)
    {
        var besideProgram = Path.Combine(AppContext.BaseDirectory, folder);
        return folder == SeedSettings.DefaultFolder && !Directory.Exists(folder) && Directory.Exists(besideProgram)
            ? besideProgram
            : folder;
    }

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<DocumentFile> FilesIn(string folder) => Directory.Exists(folder)
        ? DocumentFolder.FilesIn(folder)
        : throw new DirectoryNotFoundException(
            $"The folder '{folder}' does not exist; name the folder of source documents with --seeds DIR.");
}
