namespace RightsGraph.Archive.Readers.Places;

/// <summary>Decides the country of a page. What it states decides; else its headings, its title, its address and its
/// file's name, which must not contradict each other; else what it names most.</summary>
internal static class PageCountry
{
    /// <summary>More countries than one are those of the page's sections, in their order.</summary>
    public static CountryDecision Decide(PageEvidence evidence)
    {
        if (evidence.Stated.Count > 0)
        {
            return CountryDecision.For(evidence.Stated);
        }

        var witnesses = Witnesses(evidence).ToList();
        if (witnesses.Count == 0)
        {
            return MostNamed(evidence);
        }

        var first = witnesses[0].Countries;
        return witnesses.TrueForAll(witness => witness.Countries.SequenceEqual(first))
            ? CountryDecision.For(first)
            : CountryDecision.Undecided(
                $"the page names different countries: {string.Join(", ", witnesses.Select(Describe))}; "
                    + $"state which is right with {evidence.Ways.Country}");
    }

    /// <summary>What names exactly one country, and the headings of sections.</summary>
    private static IEnumerable<(string What, List<Country> Countries)> Witnesses(PageEvidence evidence)
    {
        (string What, List<Country> Countries)[] all =
        [
            ("its headings", [.. evidence.Sections.Distinct()]),
            ($"its title '{FieldProblems.Shortened(evidence.Title ?? "")}'", NamedCountries.In(evidence.Title)),
            ($"its first heading '{FieldProblems.Shortened(evidence.FirstHeading ?? "")}'",
                NamedCountries.In(evidence.FirstHeading)),
            .. evidence.OtherHeadings.Select(heading =>
                ($"its heading '{FieldProblems.Shortened(heading)}'", NamedCountries.In(heading))),
            ("its address", NamedCountries.InPath(evidence.Url)),
            ("its file's name", NamedCountries.InPath(FileStem(evidence.FileName))),
        ];
        return all.Where((witness, index) =>
            witness.Countries.Count == 1 || (index == 0 && witness.Countries.Count > 1));
    }

    private static string Describe((string What, List<Country> Countries) witness) =>
        $"{witness.What} {(witness.What == "its headings" ? "say" : "says")} {NamedCountries.Join(witness.Countries)}";

    private static string FileStem(string? name)
    {
        var file = name?[(name.LastIndexOfAny(['/', '\\']) + 1)..] ?? "";
        return file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? Path.GetFileNameWithoutExtension(file[..^3])
            : Path.GetFileNameWithoutExtension(file);
    }

    /// <summary>A word that two countries share counts for neither. PNG, a format of pictures, decides for no country
    /// that no other word names.</summary>
    private static CountryDecision MostNamed(PageEvidence evidence)
    {
        var mentions = new Dictionary<Country, int>();
        var inWords = new HashSet<Country>();
        foreach (var paragraph in evidence.Paragraphs)
        {
            foreach (var span in CountryNameMatcher.Default.MentionsIn(paragraph).GroupBy(mention => mention.Start))
            {
                if (span.ToArray() is [var only])
                {
                    mentions[only.Country] = mentions.GetValueOrDefault(only.Country) + 1;
                    inWords.UnionWith(IsAbbreviation(only, paragraph) ? [] : [only.Country]);
                }
            }
        }

        var most = mentions.OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.Name, StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return most switch
        {
            [] => CountryDecision.Undecided(
                $"no country is named; expected its English name in the text, or {evidence.Ways.Country}"),
            [var first, ..] when !inWords.Contains(first.Key) => CountryDecision.Undecided(
                $"the text names {first.Key.Name} by its abbreviation alone, which may be another word; "
                    + $"state the country with {evidence.Ways.Country}"),
            [var only] => CountryDecision.For(only.Key),
            [var first, var second] when first.Value >= 2 * second.Value => CountryDecision.For(first.Key),
            [var first, var second] => CountryDecision.Undecided(
                $"the text names {first.Key.Name} {Times(first.Value)} and {second.Key.Name} {Times(second.Value)}, "
                    + "and neither heading, title, address nor file name tells which the page is about; "
                    + $"state it with {evidence.Ways.Country}"),
            _ => throw new InvalidOperationException("Two were taken at most."),
        };
    }

    private static bool IsAbbreviation(CountryMention mention, string text)
    {
        var name = text.AsSpan()[mention.Start..mention.End];
        return name.Length <= 5 && !name.ContainsAnyInRange('a', 'z')
            && !name.Equals(mention.Country.Name, StringComparison.OrdinalIgnoreCase)
            && name.ContainsAnyInRange('A', 'Z');
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count:N0} times";
}
