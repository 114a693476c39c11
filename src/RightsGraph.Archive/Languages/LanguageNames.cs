using System.Collections.Frozen;

namespace RightsGraph.Archive.Languages;

/// <summary>Languages as people and sources state them: by a tag, or by a name in English, in the language itself or in
/// one of those in which such organisations write. The file has all codes of ISO 639-1 and some of ISO 639-3, with the
/// English names of these standards and others in use.</summary>
public static class LanguageNames
{
    private const string Resource = "language-names.tsv";

    private static readonly FrozenDictionary<string, string> Tags = ReadTags();

    private static readonly FrozenSet<string> Named = Tags.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Null for anything else, such as several languages.</summary>
    public static string? Find(string text) =>
        Tags.TryGetValue(text.Trim(), out var tag) ? tag : LanguageTag.Normalize(text.Trim());

    /// <summary>Whether a tag begins with a language that has a name here, as that of each code of two letters
    /// has.</summary>
    public static bool IsNamed(string tag) => Named.Contains(tag.Split('-')[0]);

    private static FrozenDictionary<string, string> ReadTags()
    {
        using var stream = typeof(LanguageNames).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(row => row.Split('\t'))
            .SelectMany(row => row[1].Split('|'), (row, name) => (Name: name, Tag: row[0]))
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Tag, StringComparer.OrdinalIgnoreCase);
    }
}
