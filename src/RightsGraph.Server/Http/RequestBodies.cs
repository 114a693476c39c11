using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace RightsGraph.Server.Http;

/// <summary>Reads request bodies, bounded each in size and time, and together in the memory that they take.</summary>
internal sealed class RequestBodies(IOptions<HttpSettings> settings) : IDisposable
{
    /// <summary>
    /// Bytes of each body that are not counted with the others: nobody's usual request is refused because others are
    /// sending large ones.
    /// </summary>
    private const int Uncounted = 16 * 1_024;

    /// <summary>More bytes than come to be looked at in one piece.</summary>
    private const long KestrelsPiece = 1 << 20;

    private readonly long mostTogether = settings.Value.MaxBodiesBytes;

    // Of its own: of the shared one every thread would keep an array of each size.
    private readonly ArrayPool<byte> arrays = ArrayPool<byte>.Create(
        Math.Max(settings.Value.MaxBodyBytes, Uncounted), Environment.ProcessorCount);

    // What JSON is read into can take ten times its bytes, so not many large bodies are read into it at one time.
    private readonly SemaphoreSlim reading = new(Environment.ProcessorCount);
    private long together;

    /// <param name="request">Whose body has not been looked at.</param>
    /// <param name="parse">What is made of it; the body is gone afterwards.</param>
    /// <param name="isEditor">
    /// Whether the editor key came with it: then it may be larger and take longer, and does not count with the others.
    /// </param>
    /// <param name="cancellation">Of the request.</param>
    public async Task<RequestReading> ReadAsync(
        HttpRequest request,
        Func<ReadOnlyMemory<byte>, RequestReading> parse,
        bool isEditor,
        CancellationToken cancellation)
    {
        var mostBytes = isEditor ? settings.Value.MaxEditorBodyBytes : settings.Value.MaxBodyBytes;
        if (request.ContentLength > mostBytes)
        {
            return new RequestReading(HttpRefusal.TooLarge(mostBytes));
        }

        var features = request.HttpContext.Features;
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size
            && size.MaxRequestBodySize < mostBytes + KestrelsPiece)
        {
            // Kestrel has a limit of its own, of 30 MB; ours is seen first, so that the refusal can tell it.
            size.MaxRequestBodySize = mostBytes + KestrelsPiece;
        }

        var counted = new Counted(this);
        try
        {
            var (received, refusal) = await ReceiveAsync(
                request.BodyReader, isEditor ? null : counted, mostBytes, cancellation);
            using var body = received;
            return refusal is not null ? new RequestReading(refusal)
                : body.Length <= Uncounted ? parse(body.Memory)
                : await ParseInTurnAsync(body.Memory, parse, cancellation);
        }
        finally
        {
            counted.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private async ValueTask<(PooledBody Body, HttpRefusal? Refusal)> ReceiveAsync(
        PipeReader reader, Counted? counted, int mostBytes, CancellationToken cancellation)
    {
        var mostSeconds = counted is null ? settings.Value.EditorSeconds : settings.Value.BodySeconds;

        // Not by the token of the reading: after that Kestrel can't read the rest of the body away.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(mostSeconds));
        using var over = limit.Token.UnsafeRegister(state => ((PipeReader)state!).CancelPendingRead(), reader);
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            if (read.IsCanceled)
            {
                reader.AdvanceTo(read.Buffer.End);
                return (default, HttpRefusal.TooSlow(mostSeconds));
            }

            var length = read.Buffer.Length;
            if (length > mostBytes || counted?.TryReach(length - Uncounted) == false)
            {
                reader.AdvanceTo(read.Buffer.End);
                return (default, length > mostBytes ? HttpRefusal.TooLarge(mostBytes) : HttpRefusal.BusyReceiving());
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

    private async Task<RequestReading> ParseInTurnAsync(
        ReadOnlyMemory<byte> body, Func<ReadOnlyMemory<byte>, RequestReading> parse, CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            return parse(body);
        }
        finally
        {
            reading.Release();
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

    /// <summary>The part of one body in what is counted together.</summary>
    private sealed class Counted(RequestBodies bodies)
    {
        private long mine;

        /// <summary>False, and nothing is counted, where that many bytes would be too many together.</summary>
        public bool TryReach(long bytes)
        {
            var more = bytes - mine;
            var others = Volatile.Read(ref bodies.together);
            while (more > 0)
            {
                if (others + more > bodies.mostTogether)
                {
                    return false;
                }

                var seen = Interlocked.CompareExchange(ref bodies.together, others + more, others);
                if (seen == others)
                {
                    mine = bytes;
                    return true;
                }

                others = seen;
            }

            return true;
        }

        public void Release() => Interlocked.Add(ref bodies.together, -mine);
    }
}
