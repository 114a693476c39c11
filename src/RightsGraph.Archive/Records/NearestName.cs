namespace RightsGraph.Archive.Records;

public static class NearestName
{
    /// <summary>The name nearest in spelling, or the one that it is the end of; null where none is near.</summary>
    public static string? To(string typed, IEnumerable<string> names)
    {
        var folded = typed.ToLowerInvariant();
        var max = Math.Max(2, typed.Length / 4);
        return names
            .Select(name => (Name: name, Distance: Distance(folded, name.ToLowerInvariant(), max)))
            .Where(candidate => candidate.Distance <= max)
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    private static int Distance(string typed, string name, int max) =>
        name.EndsWith($"/{typed}", StringComparison.Ordinal) ? 1
        : Math.Abs(typed.Length - name.Length) > max ? int.MaxValue
        : EditDistance.Between(typed, name);
}
