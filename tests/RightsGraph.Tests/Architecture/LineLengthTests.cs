using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Architecture;

/// <summary>The compiler and the formatter take no notice of <c>max_line_length</c>.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 120;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void NoLineOfCodeIsLongerThan120Characters(string folder)
    {
        var root = ProjectFolder.PathOf(folder);
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Any(IsBuilt))
            .ToArray();

        Assert.NotEmpty(files);
        var tooLong = files.SelectMany(LongLines).ToArray();
        Assert.True(tooLong.Length == 0, string.Join(Environment.NewLine, tooLong));
    }

    private static bool IsBuilt(string part) => part is "bin" or "obj";

    private static IEnumerable<string> LongLines(string file) => File.ReadLines(file)
        .Select((line, index) => (line.Length, Place: $"{file}:{index + 1}"))
        .Where(line => line.Length > Longest)
        .Select(line => line.Place);
}
