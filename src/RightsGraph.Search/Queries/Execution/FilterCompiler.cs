using Lucene.Net.Queries;
using RightsGraph.Search.Index;
using RightsGraph.Search.Results;

namespace RightsGraph.Search.Queries.Execution;

internal sealed class AndFilter(ImmutableArray<SearchFilter> filters) : SearchFilter
{
    public ImmutableArray<SearchFilter> Filters { get; } = filters;
}

internal sealed class OrFilter(ImmutableArray<SearchFilter> filters) : SearchFilter
{
    public ImmutableArray<SearchFilter> Filters { get; } = filters;
}

internal sealed class NotFilter(SearchFilter filter) : SearchFilter
{
    public SearchFilter Filter { get; } = filter;
}

/// <summary>Equivalent to its condition, which the field's own facet leaves out.</summary>
internal sealed class FieldFilter(FacetField field, SearchFilter condition) : SearchFilter
{
    public FacetField Field { get; } = field;

    public SearchFilter Condition { get; } = condition;
}

/// <summary>Null in the set stands for a document without a value.</summary>
internal sealed class TextSetFilter(string field, ImmutableArray<string?> values) : SearchFilter
{
    public string Field { get; } = field;

    public ImmutableArray<string?> Values { get; } = values;
}

/// <inheritdoc cref="TextSetFilter"/>
internal sealed class NumberSetFilter(string field, ImmutableArray<int?> values) : SearchFilter
{
    public string Field { get; } = field;

    public ImmutableArray<int?> Values { get; } = values;
}

/// <summary>Bounds are inclusive, and null where open.</summary>
internal sealed class RangeFilter(string field, int? min, int? max) : SearchFilter
{
    public string Field { get; } = field;

    public int? Min { get; } = min;

    public int? Max { get; } = max;
}

internal static class FilterCompiler
{
    public static Filter Compile(SearchFilter filter) => filter switch
    {
        AndFilter and => Join(and.Filters.Select(Compile), Occur.MUST, Everything),
        OrFilter or => Join(or.Filters.Select(Compile), Occur.SHOULD, Nothing),
        NotFilter not => Join([Compile(not.Filter)], Occur.MUST_NOT, Everything),
        FieldFilter field => Compile(field.Condition),
        TextSetFilter set => OneOf(set.Field, set.Values.Select(value => value is null ? null : new BytesRef(value))),
        NumberSetFilter set => OneOf(set.Field, set.Values.Select(value => value is null ? null : Coded(value.Value))),
        RangeFilter range => NumericRangeFilter.NewInt32Range(range.Field, range.Min, range.Max, true, true),
        _ => throw new InvalidOperationException($"No filter for {filter.GetType().Name}."),
    };

    /// <summary>The processor time of a filter at most, about: each condition by the documents that may have one of
    /// its values.</summary>
    public static double EstimateMicroseconds(SearchFilter filter, IndexReader reader)
    {
        const double ForDocument = 0.002;
        return Conditions(filter) * reader.MaxDoc * ForDocument;
    }

    private static double Conditions(SearchFilter filter) => filter switch
    {
        AndFilter and => and.Filters.Sum(Conditions),
        OrFilter or => or.Filters.Sum(Conditions),
        NotFilter not => Conditions(not.Filter),
        FieldFilter field => Conditions(field.Condition),
        _ => 1,
    };

    private static Filter Everything => new QueryWrapperFilter(new MatchAllDocsQuery());

    private static Filter Nothing => new QueryWrapperFilter(new BooleanQuery());

    private static Filter Join(IEnumerable<Filter> filters, Occur occur, Filter whenEmpty)
    {
        var joined = new BooleanFilter();
        foreach (var filter in filters)
        {
            joined.Add(filter, occur);
        }

        return joined.Clauses.Count == 0 ? whenEmpty : joined;
    }

    private static Filter OneOf(string field, IEnumerable<BytesRef?> values)
    {
        List<Term> terms =
        [
            .. values.Select(value =>
                value is null ? new Term(IndexFields.Missing, field) : new Term(field, value)),
        ];
        return terms.Count == 0 ? Nothing : new TermsFilter(terms);
    }

    private static BytesRef Coded(int value)
    {
        var coded = new BytesRef(NumericUtils.BUF_SIZE_INT32);
        NumericUtils.Int32ToPrefixCoded(value, 0, coded);
        return coded;
    }
}
