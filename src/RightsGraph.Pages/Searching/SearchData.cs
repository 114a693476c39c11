using System.Text.Json.Serialization;

namespace RightsGraph.Pages.Searching;

/// <summary>The answer of <c>PageSearch</c>.</summary>
public sealed record SearchData(NamedCountries? Named, SearchResult? Search);

/// <summary>The countries of the conditions.</summary>
public sealed record NamedCountries(IReadOnlyList<CountryName>? Nodes);

public sealed record SearchResult(
    int TotalCount,
    string? DidYouMean,
    QueryReading UnderstoodAs,
    IReadOnlyList<PeriodCount>? Months,
    SearchFacets Facets,
    PageInfo PageInfo,
    IReadOnlyList<SearchHit>? Edges)
{
    [JsonIgnore]
    public IReadOnlyList<SearchHit> Hits => Edges ?? [];
}

public sealed record QueryReading(
    IReadOnlyList<CountryReading> Countries,
    IReadOnlyList<TimeReading> Times,
    IReadOnlyList<SynonymReading> Synonyms,
    IReadOnlyList<string> Warnings);

public sealed record CountryReading(string Term, CountryName Country);

public sealed record TimeReading(string Term, DateOnly? From, DateOnly? To);

public sealed record SynonymReading(string Term, IReadOnlyList<string> Others);

public sealed record SearchHit(
    IReadOnlyList<Highlight> Highlights, IReadOnlyList<HitReason> Reasons, TextLine Node);

public sealed record Highlight(string Field, string Html);

public sealed record HitReason(string Field, string Term, double Share);

/// <summary>Those that an operation does not ask for are null.</summary>
public sealed record SearchFacets(
    IReadOnlyList<CountryCount>? Countries,
    IReadOnlyList<ValueCount>? Regions,
    IReadOnlyList<YearCount>? Years,
    IReadOnlyList<ValueCount>? Types,
    IReadOnlyList<ValueCount>? Kinds,
    IReadOnlyList<ValueCount>? Languages,
    IReadOnlyList<CountryCount>? Mentions,
    IReadOnlyList<ValueCount>? Topics,
    IReadOnlyList<ValueCount>? Sources,
    IReadOnlyList<ValueCount>? Publishers);

/// <summary>The answer of <c>PageFacet</c>.</summary>
public sealed record FacetData(FacetResult? Search);

public sealed record FacetResult(int TotalCount, SearchFacets Facets);

/// <summary>The answer of <c>PageNothingFound</c>.</summary>
public sealed record NothingFoundData(
    NothingFoundReading? Search,
    TotalCount? Without0,
    TotalCount? Without1,
    TotalCount? Without2,
    TotalCount? Without3,
    TotalCount? Without4,
    TotalCount? Without5);

public sealed record NothingFoundReading(TermsReading UnderstoodAs);

public sealed record TermsReading(IReadOnlyList<TermReading> Terms);

public sealed record TermReading(string Term, int DocumentCount);

/// <summary>The answer of <c>PageSuggest</c>.</summary>
public sealed record SuggestData(IReadOnlyList<Suggestion> Suggest);

public sealed record Suggestion(string Text, string Kind, int Count);
