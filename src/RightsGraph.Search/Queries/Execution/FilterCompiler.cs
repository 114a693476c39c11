using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using Lucene.Net.Util;
using RightsGraph.Search.Index;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>Turns a filter into bits of the index. A filter never scores.</summary>
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
