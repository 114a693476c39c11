using GraphQL.Builders;
using RightsGraph.Api.Execution;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Types;
using RightsGraph.Archive.Countries;
using RightsGraph.Search.Results;

namespace RightsGraph.Api.Schema.Searching;

internal sealed class SearchFacetsType : ObjectType<SearchPage>
{
    private const string MostFrequentFirst = "the most frequent first, equals by";

    private static readonly IntRange CountryRange = new(1, CountryTable.Default.All.Count);
    private static readonly IntRange YearRange = new(1, 500);
    private static readonly IntRange NameRange = new(1, 500);

    public SearchFacetsType()
        : base(
            "SearchFacets",
            "Counts over every hit, not only this page. Each leaves out the conditions on its own field that stand "
                + "at the top of `where` or under `and`, so that a user can widen a choice.")
    {
        Sized<CountryFacetType, Country>(
            "countries",
            $"Hits by the country that they are about, {MostFrequentFirst} code. A hit counts once for each.",
            10,
            CountryRange,
            facets => facets.Countries());
        Values("regions", $"Hits by UN geoscheme region, {MostFrequentFirst} name.", facets => facets.Regions());
        Sized<YearFacetType, int>(
            "years",
            "Hits by the year that they are about, the newest first. A text without a year counts nowhere.",
            50,
            YearRange,
            facets => facets.Years());
        Values("types", $"Hits by what they are, {MostFrequentFirst} name.", facets => Named(facets.Types()));
        Values(
            "kinds",
            $"Entries by their kind, {MostFrequentFirst} name. Summaries count nowhere.",
            facets => Named(facets.Kinds()));
        Values("languages", $"Hits by language, {MostFrequentFirst} tag.", facets => facets.Languages());
        Sized<CountryFacetType, Country>(
            "mentions",
            $"Hits by the other countries that they name, {MostFrequentFirst} code. A hit counts once for each.",
            10,
            CountryRange,
            facets => facets.Mentions());
        Names(
            "topics",
            $"Hits by topic, {MostFrequentFirst} name. A hit counts once for each.",
            facets => facets.Topics());
        Names("sources", $"Hits by source document, {MostFrequentFirst} name.", facets => facets.Sources());
        Names(
            "publishers",
            $"Hits by who published them, {MostFrequentFirst} name. One without a publisher counts nowhere.",
            facets => facets.Publishers());
    }

    private void Names(string name, string description, Func<SearchFacets, FacetCounts<string>> count) =>
        Sized<ValueFacetType, string>(name, description, 20, NameRange, count);

    private void Sized<TFacet, T>(
        string name,
        string description,
        int byDefault,
        IntRange range,
        Func<SearchFacets, FacetCounts<T>> count)
        where TFacet : IGraphType =>
        Facet<TFacet>(name, description)
            .Argument("first", "How many", range, byDefault)
            .Resolve(context =>
            {
                var first = range.Read(context, "first");
                return Counted(context, count).Take(first);
            });

    private void Values(string name, string description, Func<SearchFacets, FacetCounts<string>> count) =>
        Facet<ValueFacetType>(name, description).Resolve(context => Counted(context, count));

    private FieldBuilder<SearchPage, object> Facet<TFacet>(string name, string description)
        where TFacet : IGraphType =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TFacet>>>>(name).Description(description);

    private static IReadOnlyList<FacetCount<T>> Counted<T>(
        IResolveFieldContext<SearchPage> context, Func<SearchFacets, FacetCounts<T>> count)
    {
        var counted = count(context.Source.Result.Facets);

        // A search that timed out itself has said so.
        if (counted.IsPartial && !context.Source.Result.IsPartial)
        {
            context.WarnOfTimeout(
                "The counting", "The counts of this facet are lower bounds. Fewer or rarer words, or a narrower "
                    + "`where` on other fields, take less time.");
        }

        return counted.Values;
    }

    /// <summary>Names an enum's values as the schema does.</summary>
    private static FacetCounts<string> Named<T>(FacetCounts<T> counts)
        where T : struct, Enum => new(
            [
                .. counts.Values.Select(value =>
                    new FacetCount<string>(value.Value.ToString().ToUpperInvariant(), value.Count)),
            ],
            counts.IsPartial);
}

internal abstract class FacetType<T, TValue> : ObjectType<FacetCount<T>>
    where TValue : IGraphType
{
    protected FacetType(string name, string description, string field, string value)
        : base(name, description)
    {
        Field<NonNullGraphType<TValue>>(field).Reads(facet => facet.Value).Description(value);
        Number("count", facet => facet.Count, "How many hits.");
    }
}

internal sealed class CountryFacetType() : FacetType<Country, CountryType>(
    "CountryFacet", "A country and how many hits belong to it.", "country", "The country.");

internal sealed class YearFacetType() : FacetType<int, IntGraphType>(
    "YearFacet", "A year and how many hits are about it.", "year", "The year.");

internal sealed class ValueFacetType() : FacetType<string, StringGraphType>(
    "ValueFacet", "A value and how many hits have it.", "value", "The value, as `where` takes it.");
