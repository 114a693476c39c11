using System.Collections.Frozen;

namespace RightsGraph.Archive.Readers;

/// <summary>The keys of front matter, by the names that site generators and people give them.</summary>
internal static class FrontMatterKeys
{
    public const string Expected =
        "country, title, publisher, licence, url, language, retrieved, date, updated, kind, topics, authors, dates";

    private static readonly FrozenDictionary<string, FrontMatterKey> Known = new[]
    {
        (FrontMatterKey.Country, "country countries"),
        (FrontMatterKey.Title, "title"),
        (FrontMatterKey.Publisher, "publisher organisation organization"),
        (FrontMatterKey.Licence, "licence license"),
        (FrontMatterKey.Url, "url link canonical canonicalurl permalink originalurl"),
        (FrontMatterKey.Language, "language lang"),
        (FrontMatterKey.Retrieved, "retrieved accessed retrievaldate accessdate"),
        (FrontMatterKey.Date, "date published publisheddate publishdate publicationdate pubdate datepublished"),
        (FrontMatterKey.Updated, "updated lastmod modified lastmodified lastupdated updatedat"),
        (FrontMatterKey.Kind, "kind type category categories"),
        (FrontMatterKey.Topics, "topics topic tags tag keywords themes"),
        (FrontMatterKey.Authors, "authors author byline"),
        (FrontMatterKey.Dates, "dates"),
    }
        .SelectMany(pair => pair.Item2.Split(' ').Select(name => (pair.Item1, name)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Item1, StringComparer.Ordinal);

    public static FrontMatterKey? Find(string key) =>
        Known.TryGetValue(Fold(key), out var found) ? found : null;

    /// <summary>The key that was meant by one that is spelt like it. Short keys are alike by chance.</summary>
    public static string? Suggest(string key)
    {
        var folded = Fold(key);
        return folded.Length is < 5 or > 20 ? null : Known.Keys
            .Where(known => known.Length >= 5 && Math.Abs(known.Length - folded.Length) <= 1)
            .OrderBy(known => known, StringComparer.Ordinal)
            .FirstOrDefault(known => EditDistance.Between(folded, known) == 1 || IsSwapped(folded, known));
    }

    private static bool IsSwapped(string left, string right) =>
        left.Length == right.Length && EditDistance.Between(left, right) == 2
        && left.Order().SequenceEqual(right.Order());

    private static string Fold(string key) =>
        string.Concat(key.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

internal enum FrontMatterKey
{
    Country,
    Title,
    Publisher,
    Licence,
    Url,
    Language,
    Retrieved,
    Date,
    Updated,
    Kind,
    Topics,
    Authors,
    Dates,
}
