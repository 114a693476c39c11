using System.Text.Json.Serialization;

namespace RightsGraph.Pages.Searching;

/// <summary>Reads answers without reflection. A field that an operation asks for and no record has is an error: pages
/// ask for exactly what they show.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Answer<SearchData>))]
[JsonSerializable(typeof(Answer<FacetData>))]
[JsonSerializable(typeof(Answer<NothingFoundData>))]
[JsonSerializable(typeof(Answer<SuggestData>))]
internal sealed partial class SearchAnswers : JsonSerializerContext;
