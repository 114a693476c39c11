namespace RightsGraph.Server.Http;

/// <summary>A response whose headers are set and whose body is to be sent, after the permit is released.</summary>
/// <param name="Body">Empty for none; not to be used after the disposal.</param>
/// <param name="Owner">Of the body's pooled memory, or null.</param>
internal readonly record struct HttpReply(ReadOnlyMemory<byte> Body, IDisposable? Owner = null) : IDisposable
{
    public HttpReply(HttpError error)
        : this(default(ReadOnlyMemory<byte>)) => Error = error;

    public HttpError? Error { get; }

    public void Dispose() => Owner?.Dispose();
}
