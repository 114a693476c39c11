using System.Net.Sockets;
using System.Text;
using RightsGraph.Benchmarks.Http;
using static System.FormattableString;

namespace RightsGraph.Benchmarks.Hostile;

/// <summary>Clients that begin requests and do not end them, and what that does to memory and to others.</summary>
internal static class HostileClients
{
    private const int Endless = 8;
    private const int Slow = 500;
    private const int HalfOpen = 10_000;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(8);

    public static void Measure(ServerProcess server)
    {
        Show(server, $"{Endless} endless bodies", EndlessBodies);
        Show(server, $"{Slow} bodies of a byte a second", SlowBodies);
        Show(server, $"{HalfOpen:N0} half-open connections", HalfOpenConnections);
    }

    private static void Show(ServerProcess server, string name, Action<ServerProcess, TimeSpan> attack)
    {
        using var memory = new MemoryWatch(server);
        using var others = new Bystander(server);
        attack(server, Duration);
        Console.WriteLine(Invariant($"| {name} | | | {memory.Rise:0.0} | {others.LongestWait():0} |"));
    }

    private static void EndlessBodies(ServerProcess server, TimeSpan duration)
    {
        var chunk = Encoding.ASCII.GetBytes($"4000\r\n{new string(' ', 0x4000)}\r\n");
        var clients = Enumerable.Range(0, Endless).Select(_ => new Thread(() =>
        {
            using var connection = new KeepAliveConnection(server.Port);
            connection.SendRaw("Transfer-Encoding: chunked\r\n\r\n", "");
            SendUntil(duration, () => connection.SendMore(chunk), TimeSpan.Zero);
        })).ToArray();
        Array.ForEach(clients, client => client.Start());
        Array.ForEach(clients, client => client.Join());
    }

    private static void SlowBodies(ServerProcess server, TimeSpan duration)
    {
        var connections = Enumerable.Range(0, Slow).Select(_ => new KeepAliveConnection(server.Port)).ToArray();
        Array.ForEach(connections, connection => connection.SendRaw("Content-Length: 1000\r\n\r\n", ""));
        SendUntil(
            duration,
            () => Array.ForEach(connections, connection => connection.SendMore(" "u8.ToArray())),
            TimeSpan.FromSeconds(1));
        Array.ForEach(connections, connection => connection.Dispose());
    }

    private static void HalfOpenConnections(ServerProcess server, TimeSpan duration)
    {
        var connections = new List<KeepAliveConnection>();
        for (var count = 0; count < HalfOpen; count++)
        {
            connections.Add(new KeepAliveConnection(server.Port));
            connections[^1].SendRaw("X-Half: ", "open");
        }

        Thread.Sleep(duration);
        connections.ForEach(connection => connection.Dispose());
    }

    private static void SendUntil(TimeSpan duration, Action send, TimeSpan interval)
    {
        var end = TimeProvider.System.GetUtcNow() + duration;
        try
        {
            while (TimeProvider.System.GetUtcNow() < end)
            {
                send();
                Thread.Sleep(interval);
            }
        }
        catch (SocketException)
        {
            // The server closed the connection, as it should.
        }
    }
}
