using System.Globalization;
using System.Text.RegularExpressions;

namespace RightsGraph.Archive.Readers;

/// <summary>Finds years in texts: four digits from 1900 to 2099, but not in 2011,500 or 20134.</summary>
internal static partial class NamedYears
{
    /// <param name="text">The text.</param>
    /// <param name="latestOfAll">Later years are plans and prophecies: Kazakhstan 2050, a sentence until 2031.</param>
    public static int? LatestIn(string text, int latestOfAll = 2099)
    {
        int? latest = null;
        foreach (var match in Year().EnumerateMatches(text))
        {
            var year = int.Parse(text.AsSpan(match.Index, match.Length), CultureInfo.InvariantCulture);
            latest = year > latestOfAll ? latest : Math.Max(latest ?? year, year);
        }

        return latest;
    }

    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9]{2}(?![0-9])(?!,[0-9]{3}(?![0-9]))")]
    private static partial Regex Year();
}
