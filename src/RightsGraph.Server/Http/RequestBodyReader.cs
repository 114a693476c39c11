using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace RightsGraph.Server.Http;

/// <summary>Reads request bodies, bounded each in size and time, and together in the memory that they take.</summary>
internal sealed class RequestBodyReader(IOptions<HttpSettings> settings) : IDisposable
{
    /// <summary>
    /// Bytes of each body that are not quota with the others: nobody's usual request is refused because others are
    /// sending large ones.
    /// </summary>
    private const int UncountedBytes = 16 * 1_024;

    /// <summary>More bytes than come to be looked at in one piece.</summary>
    private const long KestrelSlack = 1 << 20;

    private readonly long maxTotalBytes = settings.Value.MaxBodiesBytes;

    // Of its own: of the shared one every thread would keep an array of each size.
    private readonly ArrayPool<byte> arrays = ArrayPool<byte>.Create(
        Math.Max(settings.Value.MaxBodyBytes, UncountedBytes), Environment.ProcessorCount);

    // What JSON is read into can take ten times its bytes, so not many large bodies are read into it at one time.
    private readonly SemaphoreSlim parsing = new(Environment.ProcessorCount);
    private long totalBytes;

    /// <param name="request">Whose body has not been looked at.</param>
    /// <param name="parse">What is made of it; the body is gone afterwards.</param>
    /// <param name="isEditor">
    /// Whether the editor key came with it: then it may be larger and take longer, and does not count with the others.
    /// </param>
    /// <param name="cancellation">Of the request.</param>
    public async Task<RequestReadResult> ReadAsync(
        HttpRequest request,
        Func<ReadOnlyMemory<byte>, RequestReadResult> parse,
        bool isEditor,
        CancellationToken cancellation)
    {
        var maxBytes = isEditor ? settings.Value.MaxEditorBodyBytes : settings.Value.MaxBodyBytes;
        if (request.ContentLength > maxBytes)
        {
            return new RequestReadResult(HttpError.TooLarge(maxBytes));
        }

        var features = request.HttpContext.Features;
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size
            && size.MaxRequestBodySize < maxBytes + KestrelSlack)
        {
            // Kestrel has a limit of its own, of 30 MB; ours is seen first, so that the error can tell it.
            size.MaxRequestBodySize = maxBytes + KestrelSlack;
        }

        var quota = new SharedQuota(this);
        try
        {
            var (received, error) = await ReceiveAsync(
                request.BodyReader, isEditor ? null : quota, maxBytes, cancellation);
            using var body = received;
            return error is not null ? new RequestReadResult(error)
                : body.Length <= UncountedBytes ? parse(body.Memory)
                : await ParseThrottledAsync(body.Memory, parse, cancellation);
        }
        finally
        {
            quota.Release();
        }
    }

    public void Dispose() => parsing.Dispose();

    private async ValueTask<(PooledBody Body, HttpError? Error)> ReceiveAsync(
        PipeReader reader, SharedQuota? quota, int maxBytes, CancellationToken cancellation)
    {
        var timeoutSeconds = quota is null ? settings.Value.EditorSeconds : settings.Value.BodySeconds;

        // Not by the token of the reading: after that Kestrel can't read the rest of the body away.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(timeoutSeconds));
        using var over = limit.Token.UnsafeRegister(state => ((PipeReader)state!).CancelPendingRead(), reader);
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            if (read.IsCanceled)
            {
                reader.AdvanceTo(read.Buffer.End);
                return (default, HttpError.TooSlow(timeoutSeconds));
            }

            var length = read.Buffer.Length;
            if (length > maxBytes || quota?.TryGrowTo(length - UncountedBytes) == false)
            {
                reader.AdvanceTo(read.Buffer.End);
                return (default, length > maxBytes ? HttpError.TooLarge(maxBytes) : HttpError.BusyReceiving());
            }

            if (read.IsCompleted)
            {
                var body = new PooledBody(arrays, read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                return (body, null);
            }

            // Looked at but not taken, so that the next reading brings all of it in one piece.
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private async Task<RequestReadResult> ParseThrottledAsync(
        ReadOnlyMemory<byte> body, Func<ReadOnlyMemory<byte>, RequestReadResult> parse, CancellationToken cancellation)
    {
        await parsing.WaitAsync(cancellation);
        try
        {
            return parse(body);
        }
        finally
        {
            parsing.Release();
        }
    }

    /// <summary>A body in an array that goes back to where it was taken from: large ones are dear to collect.</summary>
    private readonly struct PooledBody : IDisposable
    {
        private readonly ArrayPool<byte>? pool;
        private readonly byte[] array;

        public PooledBody(ArrayPool<byte> pool, ReadOnlySequence<byte> bytes)
        {
            this.pool = pool;
            Length = (int)bytes.Length;
            array = pool.Rent(Length);
            bytes.CopyTo(array);
        }

        public int Length { get; }

        public ReadOnlyMemory<byte> Memory => array.AsMemory(0, Length);

        public void Dispose() => pool?.Return(array);
    }

    /// <summary>The part of one body in what is quota together.</summary>
    private sealed class SharedQuota(RequestBodyReader bodies)
    {
        private long reserved;

        /// <summary>False, and nothing is quota, where that many bytes would be too many together.</summary>
        public bool TryGrowTo(long bytes)
        {
            var more = bytes - reserved;
            var others = Volatile.Read(ref bodies.totalBytes);
            while (more > 0)
            {
                if (others + more > bodies.maxTotalBytes)
                {
                    return false;
                }

                var seen = Interlocked.CompareExchange(ref bodies.totalBytes, others + more, others);
                if (seen == others)
                {
                    reserved = bytes;
                    return true;
                }

                others = seen;
            }

            return true;
        }

        public void Release() => Interlocked.Add(ref bodies.totalBytes, -reserved);
    }
}
