using System.Globalization;
using RightsGraph.Archive.Records;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Search;

/// <summary>The user's page, read in a few lines: the reader has tests of its own.</summary>
internal static class KazakhstanPage
{
    public static IReadOnlyList<Document> Read() =>
    [
        .. File.ReadAllText(ProjectFolder.PathOf("seeds", "kazakhstan.txt"))
            .Split('•', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select((bullet, place) => Record(place + 1, bullet)),
    ];

    private static Document Record(int number, string bullet)
    {
        var lines = bullet.Split('\n', 2, StringSplitOptions.TrimEntries);
        var isDated = DateOnly.TryParseExact(
            lines[0], "MMM d, yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        return isDated
            ? SearchArchive.Entry(number, lines.Length > 1 ? lines[1] : null, $"{date:yyyy-MM-dd}")
            : SearchArchive.Summary(number, bullet, year: bullet.Contains("2013") ? 2013 : 2011);
    }
}
