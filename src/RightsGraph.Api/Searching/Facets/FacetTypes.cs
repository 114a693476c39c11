using GraphQL.Types;
using RightsGraph.Api.Execution.Direct;
using RightsGraph.Api.Types;
using RightsGraph.Archive.Countries;
using RightsGraph.Search.Results;

namespace RightsGraph.Api.Searching.Facets;

/// <summary>A value and how many hits have it.</summary>
internal abstract class FacetType<T, TValue> : ObjectGraphType<FacetCount<T>>
    where TValue : IGraphType
{
    protected FacetType(string name, string description, string field, string value)
    {
        Name = name;
        Description = description;
        Field<NonNullGraphType<TValue>>(field).Description(value).Reads(facet => facet.Value);
        Field<NonNullGraphType<IntGraphType>>("count").Description("How many hits.").Reads(facet => facet.Count);
    }
}

internal sealed class CountryFacetType() : FacetType<Country, CountryType>(
    "CountryFacet", "A country and how many hits belong to it.", "country", "The country.");

internal sealed class YearFacetType() : FacetType<int, IntGraphType>(
    "YearFacet", "A year and how many hits are about it.", "year", "The year.");

internal sealed class ValueFacetType() : FacetType<string, StringGraphType>(
    "ValueFacet", "A value and how many hits have it.", "value", "The value, as `where` takes it.");
