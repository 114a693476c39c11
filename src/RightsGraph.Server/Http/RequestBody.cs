namespace RightsGraph.Server.Http;

/// <summary>Reads a request's body up to a limit.</summary>
internal static class RequestBody
{
    /// <summary>Null where there is more than is read; the rest is left unread.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(
        HttpRequest request, int mostBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > mostBytes)
        {
            return null;
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[16_384];
        for (var count = await request.Body.ReadAsync(buffer, cancellation);
            count > 0;
            count = await request.Body.ReadAsync(buffer, cancellation))
        {
            if (body.Length + count > mostBytes)
            {
                return null;
            }

            body.Write(buffer, 0, count);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
