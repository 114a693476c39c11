using System.Text.Json.Serialization;

namespace RightsGraph.Pages.Places;

/// <summary>The answer of <c>PageCountries</c>.</summary>
public sealed record CountriesData(CountriesResult? Search);

public sealed record CountriesResult(int TotalCount, CountriesFacets Facets);

public sealed record CountriesFacets(IReadOnlyList<RegionCountryCount> Countries);

public sealed record RegionCountryCount(RegionCountry Country, int Count);

public sealed record RegionCountry(string Code, string Name, string Region);

/// <summary>The answer of <c>PageCountry</c>.</summary>
public sealed record CountryData(CountryNode? Country, CountryTexts? About, SummarisedYears? Summarised);

public sealed record CountryNode(
    string Code,
    string Name,
    string Region,
    string? Subregion,
    TextConnection? Newest,
    TextConnection? Summaries,
    TextConnection? Entries,
    TextConnection? MentionedIn);

/// <summary>A field that an operation does not ask for is null, or 0.</summary>
public sealed record TextConnection(int TotalCount, PageInfo? PageInfo, IReadOnlyList<TextLine>? Nodes);

public sealed record CountryTexts(int TotalCount, CountryFacets Facets);

public sealed record CountryFacets(
    IReadOnlyList<YearCount> Years,
    IReadOnlyList<ValueCount> Kinds,
    IReadOnlyList<ValueCount> Languages,
    IReadOnlyList<CountryCount> Mentions);

public sealed record SummarisedYears(YearFacets Facets);

public sealed record YearFacets(IReadOnlyList<YearCount> Years);

/// <summary>The answer of <c>PageSources</c>.</summary>
public sealed record SourcesData(SourcesArchive Archive, SourcesResult? Search);

public sealed record SourcesArchive(IReadOnlyList<SourceLine> Sources);

public sealed record SourceLine(
    string Id, string Name, string? Publisher, string? Licence, string ImportedAt);

public sealed record SourcesResult(SourcesFacets Facets);

public sealed record SourcesFacets(IReadOnlyList<ValueCount> Sources);

/// <summary>The answer of <c>PageSource</c>.</summary>
public sealed record SourceData(SourceNode? Node);

/// <summary>Of a node that is no source only the type is there.</summary>
public sealed record SourceNode(
    [property: JsonPropertyName("__typename")] string Typename,
    string? Id,
    string? Name,
    string? Publisher,
    string? Licence,
    string? Url,
    string? Sha256,
    string? ImportedAt);

/// <summary>The answer of <c>PageSourceTexts</c>.</summary>
public sealed record SourceTextsData(SourceTexts? Search);

public sealed record SourceTexts(int TotalCount, SourceFacets Facets, IReadOnlyList<TextLine>? Nodes);

public sealed record SourceFacets(
    IReadOnlyList<CountryCount> Countries, IReadOnlyList<YearCount> Years, IReadOnlyList<ValueCount> Types);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Answer<CountriesData>))]
[JsonSerializable(typeof(Answer<CountryData>))]
[JsonSerializable(typeof(Answer<SourcesData>))]
[JsonSerializable(typeof(Answer<SourceData>))]
[JsonSerializable(typeof(Answer<SourceTextsData>))]
internal sealed partial class PlaceAnswers : JsonSerializerContext;
