using Microsoft.Extensions.Options;

namespace RightsGraph.Server.Http.Limits;

/// <summary>Sends bodies as fast as their clients take them, and for no longer than one may take.</summary>
internal sealed class AnswerSender(UnsentAnswers unsent, IOptions<HttpSettings> settings)
{
    /// <summary>
    /// What Kestrel holds for a client that takes nothing. It copies all that it is given at once, so it is given no
    /// more than this.
    /// </summary>
    private const int Piece = 64 * 1_024;

    private readonly TimeSpan most = TimeSpan.FromSeconds(settings.Value.WriteSeconds);

    public async Task SendAsync(HttpContext http, ReadOnlyMemory<byte> body)
    {
        if (body.Length <= Piece)
        {
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
            return;
        }

        using var sending = unsent.Begin(http, body.Length);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        limit.CancelAfter(most);
        try
        {
            for (; !body.IsEmpty; body = body[Math.Min(Piece, body.Length)..])
            {
                await http.Response.Body.WriteAsync(body[..Math.Min(Piece, body.Length)], limit.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The length was told: no end but that of the connection says that the answer is not whole.
            http.Abort();
        }
    }
}
