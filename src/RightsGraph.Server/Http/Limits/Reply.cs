namespace RightsGraph.Server.Http.Limits;

/// <summary>What a request gets once it needs no place any more: its headers stand, its body is to be sent.</summary>
/// <param name="Body">Empty for none; not to be used after the disposal.</param>
/// <param name="Owner">Of the body's memory; null where it is nobody's.</param>
internal readonly record struct Reply(ReadOnlyMemory<byte> Body, IDisposable? Owner = null) : IDisposable
{
    public Reply(HttpRefusal refusal)
        : this(default(ReadOnlyMemory<byte>)) => Refusal = refusal;

    /// <summary>Why there is no answer; null where there is one.</summary>
    public HttpRefusal? Refusal { get; }

    public void Dispose() => Owner?.Dispose();
}
