namespace RightsGraph.Server.Http;

/// <summary>The requests that were read, or why they were not.</summary>
internal sealed class ReadOutcome
{
    public ReadOutcome(HttpRefusal refusal) => Refusal = refusal;

    public ReadOutcome(ReadRequest request) => Requests = [request];

    public ReadOutcome((ReadRequest? Request, HttpRefusal? Refusal) single)
    {
        Requests = single.Request is { } request ? [request] : [];
        Refusal = single.Refusal;
    }

    public ReadOutcome(IReadOnlyList<ReadRequest> batch)
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
