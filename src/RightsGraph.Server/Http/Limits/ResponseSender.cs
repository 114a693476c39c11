using Microsoft.Extensions.Options;

namespace RightsGraph.Server.Http.Limits;

/// <summary>Sends bodies as fast as their clients take them, and for no longer than one may take.</summary>
internal sealed class ResponseSender(PendingResponses pending, IOptions<HttpSettings> settings)
{
    /// <summary>
    /// What Kestrel holds for a client that takes nothing. It copies all that it is given at once, so it is given no
    /// more than this.
    /// </summary>
    private const int ChunkSize = 64 * 1_024;

    private readonly TimeSpan timeout = TimeSpan.FromSeconds(settings.Value.WriteSeconds);

    public async Task SendAsync(HttpContext http, ReadOnlyMemory<byte> body)
    {
        if (body.Length <= ChunkSize)
        {
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
            return;
        }

        using var sending = pending.Begin(http, body.Length);
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
            // The length was told: no end but that of the connection says that the answer is not whole.
            http.Abort();
        }
    }
}
