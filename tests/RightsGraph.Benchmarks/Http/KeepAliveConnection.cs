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

    /// <param name="port">Of 127.0.0.1.</param>
    /// <param name="path">That all requests go to.</param>
    public KeepAliveConnection(int port, string path)
    {
        socket.Connect(IPAddress.Loopback, port);
        head = $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Accept: application/json\r\nContent-Length: ";
    }

    /// <summary>Sends a body and waits for the whole answer; gives its status.</summary>
    /// <exception cref="IOException">The connection was closed, or the answer does not state its length.</exception>
    public int Ask(byte[] body)
    {
        var request = Encoding.ASCII.GetBytes($"{head}{body.Length}\r\n\r\n");
        socket.Send([request, body]);
        var (received, headLength) = (0, -1);
        while (headLength < 0)
        {
            received += Receive(received);
            headLength = buffer.AsSpan(0, received).IndexOf("\r\n\r\n"u8);
        }

        var length = headLength + 4 + ContentLength(buffer.AsSpan(0, headLength));
        if (buffer.Length < length)
        {
            Array.Resize(ref buffer, length);
        }

        while (received < length)
        {
            received += Receive(received);
        }

        return Utf8Parser.TryParse(buffer.AsSpan("HTTP/1.1 ".Length), out int status, out _) ? status : 0;
    }

    public void Dispose() => socket.Dispose();

    private int Receive(int offset)
    {
        var count = socket.Receive(buffer.AsSpan(offset));
        return count > 0 ? count : throw new IOException("The server closed the connection.");
    }

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        var name = head.IndexOf("\r\nContent-Length: "u8);
        return name >= 0 && Utf8Parser.TryParse(head[(name + "\r\nContent-Length: ".Length)..], out int length, out _)
            ? length
            : throw new IOException("The answer does not state its length.");
    }
}
