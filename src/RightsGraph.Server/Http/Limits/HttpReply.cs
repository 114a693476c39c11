namespace RightsGraph.Server.Http.Limits;

/// <summary>What a request gets once it needs no place any more: its headers stand, its body is to be sent.</summary>
/// <param name="Body">Empty for none; not to be used after the disposal.</param>
/// <param name="Owner">Of the body's memory; null where it is nobody's.</param>
internal readonly record struct HttpReply(ReadOnlyMemory<byte> Body, IDisposable? Owner = null) : IDisposable
{
    public HttpReply(HttpError error)
        : this(default(ReadOnlyMemory<byte>)) => Error = error;

    /// <summary>Why there is no answer; null where there is one.</summary>
    public HttpError? Error { get; }

    public void Dispose() => Owner?.Dispose();
}
