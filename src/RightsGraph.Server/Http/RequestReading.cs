namespace RightsGraph.Server.Http;

/// <summary>The requests that were read, or why they were not.</summary>
internal sealed class RequestReading
{
    public RequestReading(HttpRefusal refusal) => Refusal = refusal;

    public RequestReading(ReadRequest request) => Requests = [request];

    public RequestReading((ReadRequest? Request, HttpRefusal? Refusal) single)
    {
        Requests = single.Request is { } request ? [request] : [];
        Refusal = single.Refusal;
    }

    public RequestReading(IReadOnlyList<ReadRequest> batch)
    {
        Requests = batch;
        IsBatch = true;
    }

    /// <summary>Null where all was read.</summary>
    public HttpRefusal? Refusal { get; }

    public IReadOnlyList<ReadRequest> Requests { get; } = [];

    /// <summary>Whether the answers are to come as a JSON array, even if it is one alone.</summary>
    public bool IsBatch { get; }
}
