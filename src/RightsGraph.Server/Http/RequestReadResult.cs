namespace RightsGraph.Server.Http;

internal sealed record RequestReadResult(IReadOnlyList<RequestParameters> Requests, HttpError? Error = null)
{
    /// <summary>Whether the response is a JSON array, even of one request.</summary>
    public bool IsBatch { get; init; }

    public static implicit operator RequestReadResult(HttpError error) => new([], error);

    public static implicit operator RequestReadResult((RequestParameters? Request, HttpError? Error) single) =>
        single.Request is { } request ? new([request]) : new([], single.Error);
}
