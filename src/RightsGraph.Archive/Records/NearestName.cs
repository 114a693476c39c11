using RightsGraph.Archive.Countries;

namespace RightsGraph.Archive.Records;

/// <summary>What someone meant who mistyped a name.</summary>
public static class NearestName
{
    /// <summary>
    /// The name nearest in spelling, in any letter case, or the one whose last part it is; null where none is near.
    /// </summary>
    public static string? To(string typed, IEnumerable<string> names)
    {
        var folded = typed.ToLowerInvariant();
        var most = Math.Max(2, typed.Length / 4);
        return names
            .Select(name => (Name: name, Distance: Distance(folded, name.ToLowerInvariant(), most)))
            .Where(candidate => candidate.Distance <= most)
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    private static int Distance(string typed, string name, int most) =>
        name.EndsWith($"/{typed}", StringComparison.Ordinal) ? 1
        : Math.Abs(typed.Length - name.Length) > most ? int.MaxValue
        : EditDistance.Between(typed, name);
}
