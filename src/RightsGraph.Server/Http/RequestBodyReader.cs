using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace RightsGraph.Server.Http;

/// <summary>Bounds each body in size and time, and the memory of all bodies together.</summary>
internal sealed class RequestBodyReader(IOptions<HttpSettings> settings) : IDisposable
{
    /// <summary>Of each body, so that large bodies of others never keep out an ordinary request.</summary>
    private const int UncountedBytes = 16 * 1_024;

    /// <summary>Slack of Kestrel's limit above ours, so that ours fires first.</summary>
    private const long KestrelSlack = 1 << 20;

    private readonly long maxTotalBytes = settings.Value.MaxBodiesBytes;

    // A private pool: the shared one caches an array of each size per thread.
    private readonly ArrayPool<byte> arrays = ArrayPool<byte>.Create(
        Math.Max(settings.Value.MaxBodyBytes, UncountedBytes), Environment.ProcessorCount);

    // Parsed JSON can take ten times its bytes, so few large bodies are parsed at one time.
    private readonly SemaphoreSlim parsing = new(Environment.ProcessorCount);
    private long totalBytes;

    /// <summary>An editor's body may be larger and slower, and does not count with the others.</summary>
    public async Task<RequestReadResult> ReadAsync(
        HttpRequest request,
        Func<ReadOnlyMemory<byte>, RequestReadResult> parse,
        bool isEditor,
        CancellationToken cancellation)
    {
        var maxBytes = isEditor ? settings.Value.MaxEditorBodyBytes : settings.Value.MaxBodyBytes;
        if (request.ContentLength > maxBytes)
        {
            return HttpError.TooLarge(maxBytes);
        }

        var features = request.HttpContext.Features;
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size
            && size.MaxRequestBodySize < maxBytes + KestrelSlack)
        {
            // Kestrel's own limit is 30 MB, and its error would not name ours.
            size.MaxRequestBodySize = maxBytes + KestrelSlack;
        }

        var quota = new SharedQuota(this);
        try
        {
            var (received, error) = await ReceiveAsync(
                request, isEditor ? null : quota, maxBytes);
            using var body = received;
            return error is not null ? error
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
        HttpRequest request, SharedQuota? quota, int maxBytes)
    {
        var reader = request.BodyReader;
        var timeoutSeconds = quota is null ? settings.Value.EditorSeconds : settings.Value.BodySeconds;

        // CancelPendingRead, not a token for ReadAsync: after that Kestrel could not drain the rest of the body. Where
        // the client disconnects, Kestrel ends the read itself.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(timeoutSeconds));
        using var over = limit.Token.UnsafeRegister(state => ((PipeReader)state!).CancelPendingRead(), reader);
        while (true)
        {
            ReadResult read;
            try
            {
                read = await reader.ReadAsync(CancellationToken.None);
            }
            catch (IOException fault) when (fault is not BadHttpRequestException)
            {
                if (fault is ConnectionResetException)
                {
                    // Kestrel would log that it cannot drain the body.
                    request.HttpContext.Abort();
                }

                // Otherwise the size of a chunk overflows.
                return (default, HttpError.NotReceived(StatusCodes.Status400BadRequest));
            }

            // Kestrel cancels the read too, where the server stops: the body may still come.
            if (read.IsCanceled && limit.IsCancellationRequested)
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

            // Examined but not consumed: the next read returns the whole body so far.
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

    /// <summary>Large arrays are expensive to collect.</summary>
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

    /// <summary>What one body takes of <see cref="HttpSettings.MaxBodiesBytes"/>.</summary>
    private sealed class SharedQuota(RequestBodyReader bodies)
    {
        private long reserved;

        /// <summary>False, with nothing reserved, if all bodies together would exceed the maximum.</summary>
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
