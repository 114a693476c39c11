namespace RightsGraph.Archive.Readers.Places;

/// <summary>Finds the countries that a title, a heading, an address or a file's name tells.</summary>
internal static class NamedCountries
{
    private const int MaxWordsOfName = 7;

    /// <summary>The countries that a title names, each once, in its order. Who is pro-Russian is of any
    /// country.</summary>
    public static List<Country> In(string? title) => title is null
        ? []
        : [.. CountryNameMatcher.InAllLanguages.MentionsIn(title)
            .Where(mention => !IsBehindAttitude(title.AsSpan(0, mention.Start)))
            .Select(mention => mention.Country)
            .Distinct()];

    /// <summary>The country whose name a heading is, and nothing else. World is also a part of newspapers.</summary>
    public static Country? Exactly(string heading)
    {
        var name = heading.Trim().TrimEnd(':', '.').TrimEnd();
        var found = name.Length is < 2 or > 80 ? null : CountryTable.Default.FindByName(name);
        return found is { IsWorld: true } ? null : found;
    }

    /// <summary>The countries that the words of a path name, in the order of the path: the file or the page last. Codes
    /// do not count, as many are words or languages.</summary>
    public static List<Country> InPath(string? path)
    {
        var found = new List<Country>();
        foreach (var segment in PathOf(path).Split('/', '\\', '?', '&', '=', '#'))
        {
            var words = segment.Split(['-', '_', '.', '+', ' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
            for (var start = 0; start < words.Length;)
            {
                var (country, count) = LongestName(words, start);
                found.AddRange(country is null || found.Contains(country) ? [] : [country]);
                start += count;
            }
        }

        return found;
    }

    /// <summary>Such as <c>Kenya and Chad</c>.</summary>
    public static string Join(IEnumerable<Country> countries)
    {
        var names = countries.Select(country => country.Name).ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    private static bool IsBehindAttitude(ReadOnlySpan<char> before) =>
        before is [.., '-' or '\u2010' or '\u2011']
        && (before[..^1].EndsWith("pro", StringComparison.OrdinalIgnoreCase)
            || before[..^1].EndsWith("anti", StringComparison.OrdinalIgnoreCase));

    private static (Country? Country, int Count) LongestName(string[] words, int start)
    {
        for (var count = Math.Min(MaxWordsOfName, words.Length - start); count > 0; count--)
        {
            var name = string.Join(' ', words, start, count);
            if (CountryTable.Default.FindByName(name) is { } country && IsNameInPath(name, country))
            {
                return (country, count);
            }
        }

        return (null, 1);
    }

    /// <summary>Of abbreviations only USA: us and uk are words and languages, and car is no Central African
    /// Republic.</summary>
    private static bool IsNameInPath(string name, Country country) =>
        (name.Length > 3 && !country.IsWorld) || name.Equals(country.Code, StringComparison.OrdinalIgnoreCase);

    /// <summary>The host is not part of it: an organisation may be named after its country and write of
    /// others.</summary>
    private static string PathOf(string? path)
    {
        if (path is null or { Length: > 2_000 })
        {
            return "";
        }

        var text = path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var slash = scheme < 0 ? 0 : text.IndexOf('/', scheme + 3);
        return slash < 0 ? "" : text[slash..];
    }
}
