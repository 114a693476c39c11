namespace RightsGraph.Server.Http.Limits;

/// <summary>Sends bodies in chunks, with a timeout.</summary>
internal sealed class ResponseSender(PendingResponses pending, IOptions<HttpSettings> settings)
{
    /// <summary>Kestrel's write buffer. Kestrel copies whatever one write gives it, however large.</summary>
    private const int ChunkSize = 64 * 1_024;

    private readonly TimeSpan timeout = TimeSpan.FromSeconds(settings.Value.WriteSeconds);

    public async Task SendAsync(HttpContext http, ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
        {
            // Kestrel throws at any write to a 304, even an empty one, and then closes the connection.
            return;
        }

        if (body.Length <= ChunkSize)
        {
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
            return;
        }

        using var sending = pending.Add(http, body.Length);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        limit.CancelAfter(timeout);
        try
        {
            for (; !body.IsEmpty; body = body[Math.Min(ChunkSize, body.Length)..])
            {
                await http.Response.Body.WriteAsync(body[..Math.Min(ChunkSize, body.Length)], limit.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Content-Length is sent: only an abort tells the client that the body is incomplete.
            http.Abort();
        }
    }
}
