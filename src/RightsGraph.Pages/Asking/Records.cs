using System.Text.Json.Serialization;

namespace RightsGraph.Pages.Asking;

/// <summary>A country as texts, facets and links name it.</summary>
public sealed record CountryName(string Code, string Name);

public sealed record CountryCount(CountryName Country, int Count);

public sealed record ValueCount(string Value, int Count);

public sealed record YearCount(int Year, int Count);

public sealed record PeriodCount(DateOnly Start, int Count);

public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);

/// <summary>What stands in a line of a list about a text; a field that an operation does not ask for is null.</summary>
public sealed record TextLine(
    [property: JsonPropertyName("__typename")] string Typename,
    string Id,
    string? Title,
    int? Year,
    string Language,
    string? Publisher,
    CountryName Country,
    DateOnly? Date,
    string? DatePrecision,
    string? Kind,
    string? Text)
{
    [JsonIgnore]
    public bool IsSummary => Typename == "Summary";
}

public sealed record TotalCount([property: JsonPropertyName("totalCount")] int Count);
