using RightsGraph.Archive.Reading;

namespace RightsGraph.Server.Seeding;

/// <summary>A folder of source documents, with its subfolders.</summary>
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

    /// <summary>
    /// Its documents in the order of their names, which are their paths in the folder with <c>/</c> between; other
    /// files, such as a README, are left alone.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">A document cannot be read.</exception>
    public static IEnumerable<SourceDocument> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(
                $"The folder '{folder}' does not exist; name the folder of source documents with --seeds DIR.");
        }

        return Files(folder)
            .Select(path => (
                Path: path,
                Name: Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')))
            .Where(file => SourceNames.FormatOf(file.Name) is not null)
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new SourceDocument(file.Name, ReadBytes(file.Path)));
    }

    /// <exception cref="IOException">The file cannot be read, for whatever reason.</exception>
    public static byte[] ReadBytes(string path) => Reading(() => File.ReadAllBytes(path));

    private static string[] Files(string folder) =>
        Reading(() => Directory.GetFiles(folder, "*", SearchOption.AllDirectories));

    /// <summary>What one may not read cannot be read: one kind of exception for both.</summary>
    private static T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new IOException(problem.Message, problem);
        }
    }
}
