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

    private readonly Dictionary<string, CountryDecision> known = new(StringComparer.Ordinal);

    public CountryDecision Decide(RecordDraft draft, string? title)
    {
        if (!draft.Has(RecordField.CountryCode) && draft.First(RecordField.Country) is { } only
            && draft.Values(RecordField.Country) is IReadOnlyCollection<DraftValue> { Count: 1 })
        {
            if (RegionNames.Contains(only))
            {
                return OfRegions(draft, [only]);
            }

            if (!known.TryGetValue(only, out var decision))
            {
                decision = RecordCountry.Decide([.. ValueList.SplitCountries(only)], title: null);
                if (known.Count < MaxKnown)
                {
                    known.Add(only, decision);
                }
            }

            return decision;
        }

        var stated = Of(draft, RecordField.Country);
        var regions = stated.FindAll(RegionNames.Contains);
        if (regions.Count > 0 && stated.RemoveAll(RegionNames.Contains) > 0 && stated.Count == 0)
        {
            return OfRegions(draft, regions);
        }

        var codes = Of(draft, RecordField.CountryCode);
        var decided = stated.Count > 0 ? RecordCountry.Decide(stated, title: null)
            : codes.Count > 0 ? RecordCountry.Decide(codes, title: null)
            : null;
        if (decided is null)
        {
            return mapping.Constants.TryGetValue(RecordField.Country, out var constant)
                ? RecordCountry.Decide([.. ValueList.SplitCountries(constant)], title)
                : RecordCountry.Decide(OfTopics(draft), title);
        }

        return decided.Problem is null && stated.Count > 0 && Contradicts(codes, decided.Countries) is { } other
            ? CountryDecision.Undecided(
                $"the name of its country is {decided.Countries[0].Name}, but its code '{other.Code}' is that of "
                    + $"{other.Country.Name}; state with a mapping which column is right")
            : decided;
    }

    private static CountryDecision OfRegions(RecordDraft draft, List<string> regions)
    {
        foreach (var region in regions)
        {
            draft.Add(RecordField.Topics, "region", region);
        }

        return CountryDecision.For(CountryTable.World);
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

    /// <summary>The tags and categories that are a country's name and nothing else.</summary>
    private static List<string> OfTopics(RecordDraft draft) =>
    [
        .. draft.Values(RecordField.Topics)
            .SelectMany(topic => ValueList.Split(topic.Value))
            .Where(topic => topic.Length > 3 && CountryTable.Default.Find(topic) is not null)
            .Distinct(StringComparer.Ordinal),
    ];
}
