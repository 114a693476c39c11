namespace RightsGraph.Pages.Pictures;

/// <summary>The outlines of the world's countries, from <c>world.tsv</c>.</summary>
internal static class WorldShapes
{
    /// <summary>Large ones first, so that small ones lie above them; then places of those too small to draw.</summary>
    public static IReadOnlyList<WorldShape> All { get; } = [.. Read()];

    private static IEnumerable<WorldShape> Read()
    {
        using var stream = typeof(WorldShapes).Assembly.GetManifestResourceStream("pictures/world.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var code, var shape])
            {
                yield return shape.StartsWith('M')
                    ? new WorldShape(code, shape, null)
                    : new WorldShape(code, null, shape.Split(' ') is [var x, var y] ? (x, y) : null);
            }
        }
    }
}

/// <param name="Code">ISO 3166-1 alpha-3; empty for what has none.</param>
/// <param name="Path">Of SVG; null for a place.</param>
/// <param name="Place">Of a country that is too small to draw.</param>
public sealed record WorldShape(string Code, string? Path, (string X, string Y)? Place);
