using System.Text.Json.Serialization;

namespace RightsGraph.Pages.Guide;

/// <summary>The answer of <c>PageStart</c>.</summary>
public sealed record StartData(ArchiveCounts Archive, StartTexts? All, StartEntries? Newest);

/// <summary>The answer of <c>PageAbout</c>.</summary>
public sealed record AboutData(ArchiveCounts Archive);

public sealed record ArchiveCounts(int CountryCount, int SummaryCount, int EntryCount);

public sealed record StartTexts(int TotalCount, StartFacets Facets);

public sealed record StartFacets(IReadOnlyList<CountryCount> Countries, IReadOnlyList<YearCount> Years);

public sealed record StartEntries(IReadOnlyList<TextLine>? Nodes);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Answer<StartData>))]
[JsonSerializable(typeof(Answer<AboutData>))]
internal sealed partial class GuideAnswers : JsonSerializerContext;
