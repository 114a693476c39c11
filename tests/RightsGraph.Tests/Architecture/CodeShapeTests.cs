using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Architecture;

/// <summary>
/// A file of src holds one idea and a folder several files: past these figures, a second idea hides in a file, or the
/// way to it is longer than what it says.
/// </summary>
public sealed class CodeShapeTests
{
    private const int MaxFileLines = 280;
    private const int MaxMedianLines = 60;
    private const int MaxFolders = 75;

    private static readonly (string Path, int Lines)[] Files =
    [
        .. SourceFiles.All.Select(path =>
            (path, File.ReadLines(ProjectFolder.PathOf("src", path)).Count())),
    ];

    [Fact]
    public void NoFileIsLong() => Assert.DoesNotContain(Files, file => file.Lines > MaxFileLines);

    [Fact]
    public void HalfOfTheFilesAreShort() => Assert.InRange(
        Files.Select(file => file.Lines).Order().ElementAt(Files.Length / 2), 1, MaxMedianLines);

    [Fact]
    public void FoldersAreFew() => Assert.InRange(SourceFiles.Folders.Length, 1, MaxFolders);
}
