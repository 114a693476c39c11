using System.Text.Json.Serialization;

namespace RightsGraph.Pages.Texts;

/// <summary>The answer of <c>PageText</c>.</summary>
public sealed record TextData(TextNode? Node);

/// <summary>A text with all that is stated of it; of a node that is no text only the type is there.</summary>
public sealed record TextNode(
    [property: JsonPropertyName("__typename")] string Typename,
    string? Id,
    string? Title,
    string? Text,
    int? Year,
    string? Language,
    string? Url,
    string? Publisher,
    IReadOnlyList<string>? Authors,
    IReadOnlyList<string>? Topics,
    string? UpdatedAt,
    CountryName? Country,
    IReadOnlyList<CountryName>? Countries,
    IReadOnlyList<Attachment>? Attachments,
    IReadOnlyList<ExtraField>? Extra,
    IReadOnlyList<Span>? Marks,
    IReadOnlyList<Mention>? Mentions,
    Citation? Citation,
    IReadOnlyList<TextLine>? Related,
    DateOnly? Date,
    string? DatePrecision,
    string? Kind)
{
    [JsonIgnore]
    public bool IsSummary => Typename == "Summary";
}

public sealed record Attachment(string Url, string? MediaType, string? Title);

public sealed record ExtraField(string Name, string Value);

public sealed record Mention(CountryName Country, string Surface, Span Span);

/// <summary>In UTF-16 units, as the API counts.</summary>
public sealed record Span(int Start, int End);

public sealed record Citation(string Label, int? FirstLine, int? LastLine, CitedSource Source);

public sealed record CitedSource(string Id, string Name, string? Publisher, string? Licence, string Sha256);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Answer<TextData>))]
internal sealed partial class TextAnswers : JsonSerializerContext;
