using System.Globalization;
using System.Text.Json.Nodes;
using RightsGraph.Pages.Pictures;

namespace RightsGraph.Pages.Places;

/// <summary>A source document: what it is, and what was read from it.</summary>
internal sealed class SourcePage : Page
{
    private static readonly Operation<SourceData> Source = new("PageSource", PlaceAnswers.Default.AnswerSourceData);

    private static readonly Operation<SourceTextsData> Texts =
        new("PageSourceTexts", PlaceAnswers.Default.AnswerSourceTextsData);

    public override OperationCall CallFor(PageRequest request) =>
        new(Source, new JsonObject { ["id"] = request.Id });

    public override async Task<PageView> ViewAsync(
        PageContext context, ApiCall api, CancellationToken cancellation)
    {
        var answer = await Source.AskAsync(api, CallFor(context.Request).Variables, cancellation);
        context = context with { Version = answer.Version };
        if (answer.Data?.Node is not { Typename: "Source", Name: { } name } source)
        {
            return ErrorView.NotFound(context);
        }

        var search = SearchAddress.Everything.With(ConditionField.Source, name);
        var texts = await Texts.AskAsync(
            api, new JsonObject { ["where"] = SearchVariables.Where(search) }, cancellation);
        return new PageView(
            typeof(SourceDocument),
            new SourceView(context, source, search, texts.Data!.Search!),
            IsCacheable: answer.IsCacheable && texts.IsCacheable);
    }
}

public sealed record SourceView(
    PageContext Context, SourceNode Source, SearchAddress Search, SourceTexts Texts)
{
    public Links Links => Context.Links;

    public IReadOnlyList<TextLine> Newest => Texts.Nodes ?? [];

    public string Types => string.Join(", ", Texts.Facets.Types.Select(type => SayCount(
        type.Value == "SUMMARY" ? "about.summaries" : "about.entries", type.Count)));

    public string OfCountry(string code) => Links.Results(Search.With(ConditionField.Country, code));

    public IReadOnlyList<YearBar> Years => YearBars.Make(
        Texts.Facets.Years,
        (first, last) => Links.Results(first == last
            ? Search.With(ConditionField.Year, first.ToString(CultureInfo.InvariantCulture))
            : Search with { Period = new Period($"{first}", $"{last}") }));
}
