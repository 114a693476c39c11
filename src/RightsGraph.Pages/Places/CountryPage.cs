using System.Globalization;
using System.Text.Json.Nodes;
using RightsGraph.Api.Errors;
using RightsGraph.Pages.Pictures;

namespace RightsGraph.Pages.Places;

/// <summary>A country: its summaries, its entries, its years, and who names it.</summary>
internal sealed class CountryPage : Page
{
    private static readonly Operation<CountryData> Country =
        new("PageCountry", PlaceAnswers.Default.AnswerCountryData);

    public override OperationCall CallFor(PageRequest request)
    {
        var code = request.Id.ToUpperInvariant();
        var about = SearchAddress.Everything.With(ConditionField.Country, code);
        return new OperationCall(Country, new JsonObject
        {
            ["code"] = code,
            ["about"] = SearchVariables.Where(about),
            ["summaries"] = SearchVariables.Where(about.With(ConditionField.Type, "SUMMARY")),
            ["after"] = request["after"] is { Length: > 0 } cursor ? cursor : null,
        });
    }

    public override async Task<PageView> ViewAsync(
        PageContext context, ApiCall api, CancellationToken cancellation)
    {
        if (context.Request.Id.Length is not (2 or 3))
        {
            return Unknown(context);
        }

        var answer = await AskAsync(context.Request, api, cancellation);
        context = context with { Version = answer.Version };
        if (answer.Data!.Country is not { } country)
        {
            return Unknown(context);
        }

        // An alpha-2 code has its counts under the alpha-3 code, which the first answer gives.
        if (!country.Code.Equals(context.Request.Id, StringComparison.OrdinalIgnoreCase))
        {
            answer = await AskAsync(context.Request with { Id = country.Code }, api, cancellation);
        }

        return new PageView(
            typeof(CountryDocument), new CountryView(context, answer.Data!), IsCacheable: answer.IsCacheable);
    }

    /// <summary>A cursor that is damaged leads to the first entries.</summary>
    private async Task<Answer<CountryData>> AskAsync(
        PageRequest request, ApiCall api, CancellationToken cancellation)
    {
        var answer = await Country.TryAsync(api, CallFor(request).Variables, cancellation);
        return answer.ErrorCode is ErrorCodes.BadCursor or ErrorCodes.ExpiredCursor
            ? await Country.AskAsync(api, CallFor(request with { Parameters = [] }).Variables, cancellation)
            : answer.Expect();
    }

    private static PageView Unknown(PageContext context) =>
        ErrorView.NotFound(context, Say("error.404country", context.Request.Id));
}

public sealed record CountryView(PageContext Context, CountryData Data)
{
    public Links Links => Context.Links;

    public CountryNode Country => Data.Country!;

    public CountryTexts About => Data.About!;

    public SearchAddress Search => SearchAddress.Everything.With(ConditionField.Country, Country.Code);

    public TextLine? Newest => Country.Newest?.Nodes is [var newest, ..] ? newest : null;

    public IReadOnlyList<TextLine> Summaries => Country.Summaries?.Nodes ?? [];

    public IReadOnlyList<TextLine> Entries => Country.Entries?.Nodes ?? [];

    public bool IsFirstPage => Context.Request["after"].Length == 0;

    /// <summary>Such as 1999–2013; null where no text has a year.</summary>
    public string? Span => About.Facets.Years is { Count: > 0 } years
        ? years.Min(year => year.Year) is var first && years.Max(year => year.Year) is var last && first != last
            ? $"{first}–{last}"
            : $"{first}"
        : null;

    public IReadOnlyList<YearBar> Years => YearBars.Make(
        About.Facets.Years,
        (first, last) => Links.Results(first == last
            ? Search.With(ConditionField.Year, first.ToString(CultureInfo.InvariantCulture))
            : Search with { Period = new Period($"{first}", $"{last}") }),
        lower: Data.Summarised?.Facets.Years);

    public string MoreEntries => Links.Country(Country.Code)
        + AddressQuery.Write([new("after", Country.Entries?.PageInfo?.EndCursor ?? "")]) + "#entries";
}
