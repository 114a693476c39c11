using RightsGraph.Archive.Readers.Mapping;
using RightsGraph.Archive.Readers.Places;

namespace RightsGraph.Archive.Readers.Drafts;

/// <summary>The countries of a draft: its column, else a code, else the categories that are countries, else a constant,
/// else the one that its title names. What is named most never decides.</summary>
internal sealed class DraftCountries(DocumentMapping mapping)
{
    /// <summary>Tables repeat their countries, and the nearest name of one that is unknown takes long to
    /// find.</summary>
    private const int MaxKnown = 10_000;

    /// <summary>Of a cell that says nothing, with blanks around.</summary>
    private const int MaxNoneLength = 40;

    private readonly Dictionary<string, (CountryDecision Decision, List<string> Regions)> known =
        new(StringComparer.Ordinal);

    /// <summary>What people write into a cell of which they know nothing. NA is Namibia's code.</summary>
    public static bool IsNone(string value) =>
        value.Length <= MaxNoneLength
        && value.Trim().ToLowerInvariant() is "-" or "–" or "—" or "n/a" or "n.a." or "none" or "null" or "unknown"
            or "?" or "not applicable" or "not specified" or "unspecified" or "not known";

    public CountryDecision Decide(RecordDraft draft, string? title)
    {
        var hasCode = draft.Has(RecordField.CountryCode);
        if (!hasCode && draft.First(RecordField.Country) is { } only
            && draft.Values(RecordField.Country) is IReadOnlyCollection<DraftValue> { Count: 1 })
        {
            if (!known.TryGetValue(only, out var single))
            {
                single = DecideStated([.. ValueList.SplitCountries(only)], []);
                if (known.Count < MaxKnown)
                {
                    known.Add(only, single);
                }
            }

            return WithRegions(draft, single);
        }

        var stated = Of(draft, RecordField.Country);
        if (stated.Count > 0 || hasCode)
        {
            return WithRegions(draft, DecideStated(stated, Of(draft, RecordField.CountryCode)));
        }

        return mapping.Constants.TryGetValue(RecordField.Country, out var constant)
            ? RecordCountry.Decide([.. ValueList.SplitCountries(constant)], title)
            : RecordCountry.Decide(OfTopics(draft, title), title);
    }

    /// <summary>A region beside a country or a code says nothing of the country.</summary>
    private static (CountryDecision Decision, List<string> Regions) DecideStated(
        List<string> stated, List<string> codes)
    {
        var regions = stated.FindAll(RegionNames.Contains);
        var names = stated.FindAll(value => !RegionNames.Contains(value));
        var decided = names.Count > 0 ? RecordCountry.Decide(names, title: null)
            : codes.Count > 0 ? RecordCountry.Decide(codes, title: null)
            : CountryDecision.For(CountryTable.World);
        return decided.Problem is null && names.Count > 0 && Contradicts(codes, decided.Countries) is { } other
            ? (CountryDecision.Undecided(
                $"the name of its country is {decided.Countries[0].Name}, but its code '{other.Code}' is that of "
                    + $"{other.Country.Name}; state with a mapping which column is right"), regions)
            : (decided, regions);
    }

    private static CountryDecision WithRegions(
        RecordDraft draft, (CountryDecision Decision, List<string> Regions) stated)
    {
        foreach (var region in stated.Regions)
        {
            draft.Add(RecordField.Topics, "region", region);
        }

        return stated.Decision;
    }

    /// <summary>The primary country comes first, and then all others.</summary>
    private static List<string> Of(RecordDraft draft, RecordField field) =>
    [
        .. draft.Values(field)
            .OrderBy(value => value.Rank)
            .SelectMany(value => ValueList.SplitCountries(value.Value))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>FIPS and Olympic codes look like those of ISO 3166 and mean other countries: a name beside one shows
    /// it.</summary>
    private static (string Code, Country Country)? Contradicts(List<string> codes, IReadOnlyList<Country> countries)
    {
        foreach (var code in codes)
        {
            if (CountryTable.Default.FindByCode(code) is { } country && !countries.Contains(country))
            {
                return (code, country);
            }
        }

        return null;
    }

    /// <summary>The tags and categories that are a country's name and nothing else. World is also a part of newspapers:
    /// it counts only where neither another of them nor the title names a country.</summary>
    private static List<string> OfTopics(RecordDraft draft, string? title)
    {
        List<string> named =
        [
            .. draft.Values(RecordField.Topics)
                .SelectMany(topic => ValueList.Split(topic.Value))
                .Where(topic => topic.Length > 3 && CountryTable.Default.Find(topic) is not null)
                .Distinct(StringComparer.Ordinal),
        ];
        var countries = named.FindAll(topic => !CountryTable.Default.Find(topic)!.IsWorld);
        return countries.Count > 0 || NamedCountries.In(title).Count > 0 ? countries : named;
    }
}
