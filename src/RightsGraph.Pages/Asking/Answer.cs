using System.Text.Json.Serialization;

namespace RightsGraph.Pages.Asking;

/// <summary>A GraphQL response.</summary>
public sealed record Answer<TData>(TData? Data, IReadOnlyList<ApiError>? Errors, AnswerExtensions? Extensions)
    where TData : class
{
    /// <summary>Whether the same call gives the same answer from the same version of the archive.</summary>
    [JsonIgnore]
    public bool IsCacheable { get; init; }

    /// <summary>Whether a search timed out: its counts are lower bounds.</summary>
    [JsonIgnore]
    public bool IsPartial => Warnings.Any(warning => warning.Code == "SEARCH_CUT_BY_TIME");

    [JsonIgnore]
    public IReadOnlyList<ApiWarning> Warnings => Extensions?.Warnings ?? [];

    [JsonIgnore]
    public int Version => Extensions?.ArchiveVersion ?? 0;

    [JsonIgnore]
    public string? ErrorCode => Errors is [var first, ..] ? first.Extensions?.Code : null;

    /// <exception cref="UnansweredException">There is an error.</exception>
    public Answer<TData> Expect() =>
        this is { Data: not null, Errors: null or [] }
            ? this
            : throw new UnansweredException(ErrorCode, Errors is [var first, ..] ? first.Message : string.Empty);
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record ApiError(string Message, ApiErrorExtensions? Extensions);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record ApiErrorExtensions(string? Code);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record AnswerExtensions(int? ArchiveVersion, IReadOnlyList<ApiWarning>? Warnings);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record ApiWarning(string Code, string Message);

/// <summary>An operation could not be answered; the page shows the API's own message.</summary>
internal sealed class UnansweredException(string? code, string message) : Exception(message)
{
    public string? Code { get; } = code;
}
