using System.Globalization;
using RightsGraph.Pages.Pictures;

namespace RightsGraph.Pages.Guide;

/// <summary>The first page: what the archive holds, and a box to search it.</summary>
internal sealed class StartPage : Page
{
    private static readonly Operation<StartData> Start = new("PageStart", GuideAnswers.Default.AnswerStartData);

    public override OperationCall CallFor(PageRequest request) => new(Start, []);

    public override async Task<PageView> ViewAsync(
        PageContext context, ApiCall api, CancellationToken cancellation)
    {
        var answer = await Start.AskAsync(api, [], cancellation);
        return new PageView(
            typeof(StartDocument),
            new StartView(context with { Version = answer.Version }, answer.Data!),
            IsCacheable: answer.IsCacheable);
    }
}

public sealed record StartView(PageContext Context, StartData Data)
{
    /// <summary>More stand on the page of all countries.</summary>
    private const int CountriesShown = 10;

    private const int ExampleCount = 3;

    public Links Links => Context.Links;

    public bool IsEmpty => Data.All!.TotalCount == 0;

    public IReadOnlyList<CountryCount> Countries => Data.All!.Facets.Countries;

    public IEnumerable<CountryCount> LargestCountries => Countries.Take(CountriesShown);

    public IReadOnlyList<TextLine> Newest => Data.Newest?.Nodes ?? [];

    public IReadOnlyList<YearBar> Years => YearBars.Make(
        Data.All!.Facets.Years,
        (first, last) => Links.Results(first == last
            ? SearchAddress.Everything.With(ConditionField.Year, first.ToString(CultureInfo.InvariantCulture))
            : SearchAddress.Everything with { Period = new Period($"{first}", $"{last}") }));

    /// <summary>Searches that have hits in this archive, as they are made of what it holds.</summary>
    public IEnumerable<SearchAddress> Examples
    {
        get
        {
            var year = Data.All!.Facets.Years is [var newest, ..] ? $" {newest.Year}" : "";
            return Countries.Take(ExampleCount).Select((country, i) =>
                SearchAddress.Everything with { Query = country.Country.Name + (i == 0 ? year : "") });
        }
    }
}
