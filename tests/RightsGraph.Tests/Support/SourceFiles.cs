namespace RightsGraph.Tests.Support;

/// <summary>The C# of src that was written by hand, by paths from there with slashes.</summary>
internal static class SourceFiles
{
    public static readonly string[] All =
    [
        .. Directory.EnumerateFiles(ProjectFolder.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(ProjectFolder.PathOf("src"), path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(folder => folder is "obj" or "bin" or "Migrations")),
    ];

    /// <summary>Those that hold a file.</summary>
    public static readonly string[] Folders = [.. All.Select(path => path[..path.LastIndexOf('/')]).Distinct().Order()];
}
