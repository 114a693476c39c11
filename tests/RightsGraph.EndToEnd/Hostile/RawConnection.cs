using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RightsGraph.EndToEnd.Hostile;

/// <summary>A connection that sends what no HTTP client would.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
    {
        NoDelay = true,
    };

    private RawConnection()
    {
    }

    /// <summary>Whether the server has neither closed it nor sent anything.</summary>
    public bool IsOpen => !socket.Poll(0, SelectMode.SelectRead);

    /// <summary>Whether the server has broken it, where something that it sent was not received yet.</summary>
    public bool IsCutOff => socket.Poll(0, SelectMode.SelectError);

    /// <summary>Whether the server has sent something that was not received yet.</summary>
    public bool HasAnswer => socket.Available > 0;

    /// <param name="server">Where it listens.</param>
    /// <param name="receiveBuffer">Bytes that the client's side takes before it asks for them; null for many.</param>
    public static async Task<RawConnection> OpenAsync(IPEndPoint server, int? receiveBuffer = null)
    {
        var connection = new RawConnection();
        connection.socket.ReceiveBufferSize = receiveBuffer ?? connection.socket.ReceiveBufferSize;
        await connection.socket.ConnectAsync(server);
        return connection;
    }

    /// <summary>The head of a POST of JSON, with its empty line.</summary>
    public Task PostAsync(string header) => SendAsync(
        $"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{header}\r\n\r\n");

    public async Task SendAsync(string text) => await socket.SendAsync(Encoding.ASCII.GetBytes(text));

    /// <summary>Sends as long as the server takes it.</summary>
    public async Task SendUntilClosedAsync(string text, TimeSpan interval, CancellationToken patience)
    {
        try
        {
            while (true)
            {
                await socket.SendAsync(Encoding.ASCII.GetBytes(text), patience);
                await Task.Delay(interval, patience);
            }
        }
        catch (SocketException)
        {
            // The server closed the connection.
        }
    }

    /// <summary>All that the server sends until it closes the connection, in whatever way.</summary>
    public async Task<string> ReceiveUntilClosedAsync(CancellationToken patience)
    {
        var received = new StringBuilder();
        var buffer = new byte[4_096];
        try
        {
            while (await socket.ReceiveAsync(buffer, patience) is > 0 and var count)
            {
                received.Append(Encoding.UTF8.GetString(buffer, 0, count));
            }
        }
        catch (SocketException)
        {
            // Reset, where the server left something of ours unread.
        }

        return received.ToString();
    }

    /// <summary>How many bytes the server sends from now on until it closes the connection, in whatever way.</summary>
    public async Task<long> ReceiveAllAsync()
    {
        var (buffer, received) = (new byte[1 << 16], 0L);
        try
        {
            while (await socket.ReceiveAsync(buffer) is > 0 and var count)
            {
                received += count;
            }
        }
        catch (SocketException)
        {
            // Cut off.
        }

        return received;
    }

    /// <summary>Breaks it, as a client does that crashes.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
    }

    public void Dispose() => socket.Dispose();
}
