namespace RightsGraph.Server.Http;

/// <summary>The requests that were read, or why they were not.</summary>
internal sealed class RequestReadResult
{
    public RequestReadResult(HttpError error) => Error = error;

    public RequestReadResult(RequestParameters request) => Requests = [request];

    public RequestReadResult((RequestParameters? Request, HttpError? Error) single)
    {
        Requests = single.Request is { } request ? [request] : [];
        Error = single.Error;
    }

    public RequestReadResult(IReadOnlyList<RequestParameters> batch)
    {
        Requests = batch;
        IsBatch = true;
    }

    /// <summary>Null where all was read.</summary>
    public HttpError? Error { get; }

    public IReadOnlyList<RequestParameters> Requests { get; } = [];

    /// <summary>Whether the answers are to come as a JSON array, even if it is one alone.</summary>
    public bool IsBatch { get; }
}
