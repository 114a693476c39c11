using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RightsGraph.Benchmarks.Http;

/// <summary>
/// One connection over which requests go one after the other. Blocking sockets and no parsing beyond what is needed:
/// the client shares the machine with the server that is measured.
/// </summary>
internal sealed class KeepAliveConnection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
    {
        NoDelay = true,
    };

    private readonly string head;
    private byte[] buffer = new byte[1 << 16];
    private int received;

    /// <param name="port">Of 127.0.0.1.</param>
    /// <param name="path">That all requests go to.</param>
    public KeepAliveConnection(int port, string path = "/graphql")
    {
        socket.Connect(IPAddress.Loopback, port);
        head = $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Accept: application/json\r\n";
    }

    /// <summary>The last answer, with its head.</summary>
    public ReadOnlySpan<byte> Answer => buffer.AsSpan(0, received);

    /// <summary>Sends a body and waits for the whole answer; gives its status.</summary>
    /// <exception cref="IOException">The connection was closed.</exception>
    public int Ask(byte[] body)
    {
        Send(body);
        return Receive();
    }

    /// <exception cref="SocketException">The connection was closed.</exception>
    public void Send(byte[] body) =>
        socket.Send([Encoding.ASCII.GetBytes($"{head}Content-Length: {body.Length}\r\n\r\n"), body]);

    /// <summary>Sends the head of a request, with a header of its own, and what follows as it is.</summary>
    public void SendRaw(string header, string rest) => socket.Send(Encoding.ASCII.GetBytes($"{head}{header}{rest}"));

    public void SendMore(byte[] bytes) => socket.Send(bytes);

    /// <summary>Waits for a whole answer; gives its status.</summary>
    /// <exception cref="IOException">The connection was closed.</exception>
    public int Receive()
    {
        received = 0;
        var headLength = -1;
        while (headLength < 0)
        {
            ReceiveMore();
            headLength = buffer.AsSpan(0, received).IndexOf("\r\n\r\n"u8);
        }

        if (ContentLength(buffer.AsSpan(0, headLength)) is { } contentLength)
        {
            var length = headLength + 4 + contentLength;
            Array.Resize(ref buffer, Math.Max(buffer.Length, length));
            while (received < length)
            {
                ReceiveMore();
            }
        }
        else
        {
            // Refusals come in chunks, and are short.
            while (!buffer.AsSpan(0, received).EndsWith("\r\n0\r\n\r\n"u8))
            {
                ReceiveMore();
            }
        }

        return Utf8Parser.TryParse(buffer.AsSpan("HTTP/1.1 ".Length), out int status, out _) ? status : 0;
    }

    public void Dispose() => socket.Dispose();

    private void ReceiveMore()
    {
        var count = socket.Receive(buffer.AsSpan(received));
        received += count > 0 ? count : throw new IOException("The server closed the connection.");
    }

    private static int? ContentLength(ReadOnlySpan<byte> head)
    {
        var name = head.IndexOf("\r\nContent-Length: "u8);
        return name >= 0 && Utf8Parser.TryParse(head[(name + "\r\nContent-Length: ".Length)..], out int length, out _)
            ? length
            : null;
    }
}
