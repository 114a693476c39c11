namespace RightsGraph.Server.Importing;

/// <summary>Tells which files of a folder are no documents, by their endings.</summary>
internal static class LeftAlone
{
    private const int MaxEndings = 8;

    /// <summary>Null for none.</summary>
    public static string? Describe(IReadOnlyCollection<string> names)
    {
        if (names.Count == 0)
        {
            return null;
        }

        var endings = names
            .GroupBy(name => SourceNames.EndingOf(name).ToString().ToLowerInvariant())
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Length == 0)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Count():N0} {(group.Key.Length > 0 ? group.Key : "without an ending")}")
            .ToList();
        var shown = string.Join(", ", endings.Take(MaxEndings)) + (endings.Count > MaxEndings ? ", …" : "");
        return $"{DocumentMessages.Count(names.Count, "file is", "files are")} not read: {Printable.Sanitize(shown)}; "
            + "import one by itself to hear what can be done";
    }
}
