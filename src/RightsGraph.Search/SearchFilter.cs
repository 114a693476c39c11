using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Results;

namespace RightsGraph.Search;

/// <summary>A tree of conditions in two-valued logic: a document without a value meets no condition on it except a set
/// with null, and <see cref="Not"/> is the exact complement. Strings compare ordinally.</summary>
public abstract class SearchFilter
{
    private protected SearchFilter()
    {
    }

    /// <summary>Without any filter it matches everything.</summary>
    public static SearchFilter And(params IEnumerable<SearchFilter> filters) => new AndFilter([.. filters]);

    /// <summary>Without any filter it matches nothing.</summary>
    public static SearchFilter Or(params IEnumerable<SearchFilter> filters) => new OrFilter([.. filters]);

    public static SearchFilter Not(SearchFilter filter) => new NotFilter(filter);

    /// <summary>Marks a condition as one that the field's own facet leaves out.</summary>
    public static SearchFilter On(FacetField field, SearchFilter condition) => new FieldFilter(field, condition);

    public static SearchFilter TypeIn(params IEnumerable<DocumentType> types) =>
        new TextSetFilter(IndexFields.Type, [.. types.Select(type => type.ToString())]);

    /// <summary>By the alpha-3 code of a country that the text is about.</summary>
    public static SearchFilter CountryIn(params IEnumerable<string?> codes) =>
        new TextSetFilter(IndexFields.Country, [.. codes]);

    /// <summary>By UN region.</summary>
    public static SearchFilter RegionIn(params IEnumerable<string?> regions) =>
        new TextSetFilter(IndexFields.Region, [.. regions]);

    /// <summary>Null finds summaries, which have no kind.</summary>
    public static SearchFilter KindIn(params IEnumerable<EntryKind?> kinds) =>
        new TextSetFilter(IndexFields.Kind, [.. kinds.Select(kind => kind?.ToString())]);

    /// <summary>By BCP 47 tag.</summary>
    public static SearchFilter LanguageIn(params IEnumerable<string?> languages) =>
        new TextSetFilter(IndexFields.Language, [.. languages]);

    /// <summary>By the name of the source document.</summary>
    public static SearchFilter SourceIn(params IEnumerable<string?> names) => WholeIn(IndexFields.Source, names);

    /// <summary>Null finds texts whose publisher nobody states.</summary>
    public static SearchFilter PublisherIn(params IEnumerable<string?> publishers) =>
        WholeIn(IndexFields.Publisher, publishers);

    /// <summary>By topics as they are written; null finds texts without any.</summary>
    public static SearchFilter TopicIn(params IEnumerable<string?> topics) => WholeIn(IndexFields.Topic, topics);

    /// <summary>By authors as they are written; null finds texts that state none.</summary>
    public static SearchFilter AuthorIn(params IEnumerable<string?> authors) => WholeIn(IndexFields.Author, authors);

    /// <summary>Null finds summaries, which have no date.</summary>
    public static SearchFilter DatePrecisionIn(params IEnumerable<DatePrecision?> precisions) =>
        new TextSetFilter(IndexFields.DatePrecision, [.. precisions.Select(precision => precision?.ToString())]);

    /// <summary>By the alpha-3 codes of the other countries that the text names; null finds texts that name
    /// none.</summary>
    public static SearchFilter MentionsIn(params IEnumerable<string?> codes) =>
        new TextSetFilter(IndexFields.Mention, [.. codes]);

    /// <summary>Null finds summaries, which have no date.</summary>
    public static SearchFilter DateIn(params IEnumerable<DateOnly?> dates) =>
        new NumberSetFilter(IndexFields.Date, [.. dates.Select(date => date?.DayNumber)]);

    /// <summary>Both bounds inclusive, null where open; has a date where both are open.</summary>
    public static SearchFilter DateBetween(DateOnly? min, DateOnly? max) =>
        new RangeFilter(IndexFields.Date, min?.DayNumber, max?.DayNumber);

    public static SearchFilter YearIn(params IEnumerable<int?> years) =>
        new NumberSetFilter(IndexFields.Year, [.. years]);

    /// <summary>Both bounds inclusive, null where open; has a year where both are open.</summary>
    public static SearchFilter YearBetween(int? min, int? max) => new RangeFilter(IndexFields.Year, min, max);

    /// <summary>By <see cref="Period.Overlaps"/>.</summary>
    public static SearchFilter InPeriod(Period period)
    {
        var (months, years) = (period.WidenedTo(DatePrecision.Month), period.WidenedTo(DatePrecision.Year));
        List<SearchFilter> alternatives =
        [
            DateBetween(period.First, period.Last),
            And(TypeIn(DocumentType.Summary), YearBetween(period.First?.Year, period.Last?.Year)),
        ];
        if (months != period)
        {
            alternatives.Add(And(
                DatePrecisionIn(DatePrecision.Month, DatePrecision.Year), DateBetween(months.First, months.Last)));
        }

        if (years != months)
        {
            alternatives.Add(And(DatePrecisionIn(DatePrecision.Year), DateBetween(years.First, years.Last)));
        }

        return Or(alternatives);
    }

    private static TextSetFilter WholeIn(string field, IEnumerable<string?> values) =>
        new(field, [.. values.Select(value => value is null ? null : IndexedValue.Of(value))]);
}
