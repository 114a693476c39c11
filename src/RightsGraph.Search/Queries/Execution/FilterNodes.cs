using System.Collections.Immutable;
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

/// <summary>Means the same as its condition, which the field's own facet leaves out.</summary>
internal sealed class FieldFilter(FacetField field, SearchFilter condition) : SearchFilter
{
    public FacetField Field { get; } = field;

    public SearchFilter Condition { get; } = condition;
}

/// <summary>A field's value is in the set; null in the set stands for having none.</summary>
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

/// <summary>A field has a value between the bounds, both inclusive and null where open.</summary>
internal sealed class RangeFilter(string field, int? min, int? max) : SearchFilter
{
    public string Field { get; } = field;

    public int? Min { get; } = min;

    public int? Max { get; } = max;
}
