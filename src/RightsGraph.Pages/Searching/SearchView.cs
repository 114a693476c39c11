using System.Globalization;
using RightsGraph.Pages.Pictures;

namespace RightsGraph.Pages.Searching;

/// <summary>What the page of a search shows.</summary>
public sealed record SearchView(PageContext Context, SearchAddress Address, SearchResult Result)
{
    private const int TitleLength = 80;
    private const int Shown = 8;
    private const int Many = 1_000;

    /// <summary>The countries of the conditions.</summary>
    public IReadOnlyList<CountryName> Named { get; init; } = [];

    /// <summary>Set where nothing was found.</summary>
    public NothingFound? Nothing { get; init; }

    public bool IsPartial { get; init; }

    public bool IsCursorGone { get; init; }

    public Links Links => Context.Links;

    public bool IsMany => Result.TotalCount > Many && !Address.IsNarrowed;

    /// <summary>The query in headings, cut where it is very long; the box has all of it.</summary>
    public string ShortQuery => Shorten(Address.Query.Trim());

    /// <summary>The conditions in words, such as <c>Saudi Arabia, 2018</c>.</summary>
    public string ConditionsInWords => string.Join(", ", Chips.Select(chip => chip.Label));

    /// <summary>For the title of the page: what, then how many.</summary>
    public string Title
    {
        get
        {
            string[] parts = [ShortQuery, ConditionsInWords];
            var what = string.Join(", ", parts.Where(part => part.Length > 0));
            var count = Result.TotalCount == 0 ? Say("results.none") : SayCount("results.texts", Result.TotalCount);
            return what.Length == 0 ? count : Say("results.title", Shorten(what), count);
        }
    }

    /// <summary>The conditions, each with the address of the search without it.</summary>
    public IEnumerable<Chip> Chips => Address.Conditions
        .Select(condition => new Chip(LabelOf(condition), Address.Without(condition)))
        .Concat(Address.Period.IsSet
            ? [new Chip(InWords(Address.Period), Address.FirstPage() with { Period = Period.Always })]
            : []);

    /// <summary>The facets that narrow the search: those with more than one value, or with a chosen one.</summary>
    public IEnumerable<FacetGroup> Groups => new[]
    {
        Group(ConditionField.Country, FacetLists.Of(Result.Facets.Countries)),
        Group(ConditionField.Kind, FacetLists.Of(ConditionField.Kind, Result.Facets.Kinds)),
        Group(ConditionField.Type, FacetLists.Of(ConditionField.Type, Result.Facets.Types)),
        Group(ConditionField.Topic, FacetLists.Of(ConditionField.Topic, Result.Facets.Topics)),
        Group(ConditionField.Region, FacetLists.Of(ConditionField.Region, Result.Facets.Regions)),
        Group(ConditionField.Mentions, FacetLists.Of(Result.Facets.Mentions)),
        Group(ConditionField.Language, FacetLists.Of(ConditionField.Language, Result.Facets.Languages)),
        Group(ConditionField.Publisher, FacetLists.Of(ConditionField.Publisher, Result.Facets.Publishers)),
        Group(ConditionField.Source, FacetLists.Of(ConditionField.Source, Result.Facets.Sources)),
    }.Where(group => group.Values.Count > 1 || group.Values.Any(value => value.IsChosen));

    /// <summary>One for each year, also those that the search is not narrowed to.</summary>
    public IReadOnlyList<YearBar> Years => YearBars.Make(
        Result.Facets.Years ?? [],
        (first, last) => Links.Results(first == last ? ToggledYear(first) : Within(first, last)),
        year => Address.Has(ConditionField.Year, Text(year)));

    public bool YearsAreDecades => YearBars.AreDecades(Result.Facets.Years ?? []);

    /// <summary>Of the one year that the search is narrowed to.</summary>
    public IReadOnlyList<YearBar> Months =>
    [
        .. (Result.Months ?? []).Select(month => new YearBar(
            month.Start.ToString("MMM", CultureInfo.InvariantCulture),
            month.Count,
            month.Count == 0 ? null : Links.Results(Within(month.Start)))),
    ];

    public string LabelOf(Condition condition)
    {
        var value = Naming.Value(condition.Field, condition.Value, NameOf);
        return condition.Field == ConditionField.Mentions ? Say("condition.mentions", value) : value;
    }

    public static string InWords(Period period) =>
        period.To.Length == 0 ? Say("period.from", period.From)
        : period.From.Length == 0 ? Say("period.to", period.To)
        : Say("period.between", period.From, period.To);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Shorten(string text) =>
        text.Length <= TitleLength ? text : TextCut.At(text, TitleLength);

    private SearchAddress ToggledYear(int year)
    {
        var condition = new Condition(ConditionField.Year, Text(year));
        return Address.Conditions.Contains(condition)
            ? Address.Without(condition)
            : Address.Without(ConditionField.Year).With(ConditionField.Year, condition.Value) with
            {
                Period = Period.Always,
            };
    }

    private SearchAddress Within(int first, int last) =>
        Address.Without(ConditionField.Year) with { Period = new Period(Text(first), Text(last)) };

    private SearchAddress Within(DateOnly month)
    {
        var text = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return Address.Without(ConditionField.Year) with { Period = new Period(text, text) };
    }

    /// <summary>A country that the archive has no text on stays a code.</summary>
    private string? NameOf(string code) => Named.FirstOrDefault(country => country.Code == code)?.Name;

    private FacetGroup Group(ConditionField field, IEnumerable<FacetValue> values)
    {
        var all = values.ToArray();
        var chosen = Address.Conditions
            .Where(condition => condition.Field == field)
            .Select(condition => new FacetLink(
                all.FirstOrDefault(value => value.Value == condition.Value)
                    ?? new FacetValue(condition.Value, LabelOf(condition), null),
                Address.Without(condition),
                IsChosen: true))
            .ToArray();
        var others = all
            .Where(value => !Address.Has(field, value.Value))
            .Select(value => new FacetLink(value, Address.With(field, value.Value), IsChosen: false));
        return new FacetGroup(
            field,
            [.. chosen.Concat(others).Take(Math.Max(Shown, chosen.Length))],
            HasMore: all.Length > Shown && FacetLists.Has(field));
    }
}

/// <param name="Label">The condition in words.</param>
/// <param name="Without">The search without it.</param>
public sealed record Chip(string Label, SearchAddress Without);

/// <param name="Field">Of the conditions.</param>
/// <param name="Values">Chosen ones first, then by count.</param>
/// <param name="HasMore">Whether a page lists more of them.</param>
public sealed record FacetGroup(ConditionField Field, IReadOnlyList<FacetLink> Values, bool HasMore);

public sealed record FacetLink(FacetValue Value, SearchAddress Address, bool IsChosen);

/// <summary>Why nothing was found.</summary>
public sealed record NothingFound(IReadOnlyList<TermReading> Terms, IReadOnlyList<Without> Without);

/// <param name="Condition">Null for the period.</param>
/// <param name="Address">Of the search without it.</param>
/// <param name="Count">What that finds.</param>
public sealed record Without(Condition? Condition, SearchAddress Address, int Count);
