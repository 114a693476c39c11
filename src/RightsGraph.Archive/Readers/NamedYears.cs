using System.Globalization;
using System.Text.RegularExpressions;

namespace RightsGraph.Archive.Readers;

/// <summary>Finds years in texts: four digits from 1900 to 2099, but not in 2011,500 or 20134.</summary>
internal static partial class NamedYears
{
    public static int? LatestIn(string text)
    {
        int? latest = null;
        foreach (var match in Year().EnumerateMatches(text))
        {
            var year = int.Parse(text.AsSpan(match.Index, match.Length), CultureInfo.InvariantCulture);
            latest = latest is null ? year : Math.Max(latest.Value, year);
        }

        return latest;
    }

    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9]{2}(?![0-9])(?!,[0-9]{3}(?![0-9]))")]
    private static partial Regex Year();
}
