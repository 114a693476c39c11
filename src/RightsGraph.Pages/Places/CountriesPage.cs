namespace RightsGraph.Pages.Places;

/// <summary>All countries with texts, on one page.</summary>
internal sealed class CountriesPage : Page
{
    private static readonly Operation<CountriesData> Countries =
        new("PageCountries", PlaceAnswers.Default.AnswerCountriesData);

    public override OperationCall CallFor(PageRequest request) => new(Countries, []);

    public override async Task<PageView> ViewAsync(
        PageContext context, ApiCall api, CancellationToken cancellation)
    {
        var answer = await Countries.AskAsync(api, [], cancellation);
        return new PageView(
            typeof(CountriesDocument),
            new CountriesView(
                context with { Version = answer.Version }, answer.Data!.Search!, context.Request["by"]),
            IsCacheable: answer.IsCacheable);
    }
}

/// <param name="Context">Of the request.</param>
/// <param name="Result">All countries, those with the most texts first.</param>
/// <param name="By">How they are sorted: name, number, or anything else for regions.</param>
public sealed record CountriesView(PageContext Context, CountriesResult Result, string By)
{
    public static IReadOnlyList<(string By, string Key)> Orders { get; } =
        [("", "countries.byRegion"), ("name", "countries.byName"), ("number", "countries.byNumber")];

    public IReadOnlyList<RegionCountryCount> All => Result.Facets.Countries;

    public int Max => All.Count == 0 ? 0 : All[0].Count;

    /// <summary>With the heading of each; empty for none.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<RegionCountryCount> Countries)> Groups => By switch
    {
        "name" => [("", [.. ByName(All)])],
        "number" => [("", All)],
        _ => All
            .GroupBy(country => country.Country.Region)
            .OrderBy(region => region.Key, StringComparer.Ordinal)
            .Select(region => (region.Key, (IReadOnlyList<RegionCountryCount>)[.. ByName(region)])),
    };

    private static IEnumerable<RegionCountryCount> ByName(IEnumerable<RegionCountryCount> countries) =>
        countries.OrderBy(country => country.Country.Name, StringComparer.Ordinal);
}
