namespace RightsGraph.Archive.Readers;

/// <summary>The optional <c>key: value</c> lines at the head of a country page, with keys in any case.</summary>
internal sealed class FrontMatter
{
    private const string Fence = "---";

    private readonly HashSet<string> stated = new(StringComparer.OrdinalIgnoreCase);

    public Country? Country { get; private set; }

    public string? Title { get; private set; }

    public string? Publisher { get; private set; }

    public string? Licence { get; private set; }

    public string? Url { get; private set; }

    public string? Language { get; private set; }

    public DateOnly? Retrieved { get; private set; }

    /// <summary>The index of the first line after the block; 0 where there is no block.</summary>
    public int BodyStart { get; private set; }

    public static FrontMatter? Read(string name, IReadOnlyList<string> lines, out Refusal? refusal)
    {
        refusal = null;
        var matter = new FrontMatter();
        var start = lines.TakeWhile(string.IsNullOrWhiteSpace).Count();
        if (start == lines.Count || lines[start].Trim() != Fence)
        {
            return matter;
        }

        for (var index = start + 1; index < lines.Count; index++)
        {
            var line = lines[index].Trim();
            if (line == Fence)
            {
                matter.BodyStart = index + 1;
                return matter;
            }

            if (line.Length > 0 && matter.ProblemOf(line) is { } problem)
            {
                refusal = new Refusal(name, index + 1, problem);
                return null;
            }
        }

        refusal = new Refusal(name, start + 1, $"the block that begins here has no closing {Fence} line");
        return null;
    }

    private string? ProblemOf(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return $"expected 'key: value' or {Fence}, found '{FieldProblems.Shortened(line)}'";
        }

        var key = line[..colon].Trim();
        var value = line[(colon + 1)..].Trim();
        if (!stated.Add(key))
        {
            return $"'{FieldProblems.Shortened(key)}' is stated twice";
        }

        return value.Length == 0 ? null : Take(key, value);
    }

    private string? Take(string key, string value)
    {
        switch (key.ToLowerInvariant())
        {
            case "title":
                Title = value;
                return null;
            case "publisher":
                Publisher = value;
                return null;
            case "licence":
                Licence = value;
                return null;
            case "country":
                Country = CountryTable.Default.Find(value);
                return Country is null ? FieldProblems.UnknownCountry(value) : null;
            case "url":
                Url = value;
                return FieldProblems.BadUrl(value);
            case "language":
                Language = LanguageTag.Normalize(value);
                return Language is null ? FieldProblems.BadLanguage(value) : null;
            case "retrieved":
                var isDate = PageDate.IsWrittenLikeOne(value, out var date);
                Retrieved = date;
                return isDate && date is not null ? null : FieldProblems.BadDate(value);
            default:
                return $"unknown key '{FieldProblems.Shortened(key)}'; "
                    + "expected one of country, title, publisher, licence, url, language, retrieved";
        }
    }
}
