using System.Diagnostics;
using System.Net.Sockets;
using RightsGraph.Benchmarks.Http;
using RightsGraph.EndToEnd.Hostile;

namespace RightsGraph.Benchmarks.Soak;

/// <summary>Clients of three kinds, each to be run on a thread of its own until it is cancelled.</summary>
internal sealed class Client(ServerProcess server, Tally tally, CancellationToken end)
{
    private const int Ok = 200;
    private const int Unavailable = 503;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private static int lastNumber;

    /// <summary>Asks what people ask, over one connection.</summary>
    public void BeOrdinary()
    {
        using var connection = new KeepAliveConnection(server.Port);
        while (!end.IsCancellationRequested)
        {
            var number = Interlocked.Increment(ref lastNumber);
            var row = Rows.All[number % Rows.All.Count];
            var start = Stopwatch.GetTimestamp();
            var status = connection.Ask(row.BodyOf(number));
            tally.Answered(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (status == Unavailable)
            {
                tally.Refused();
            }
            else if (status != Ok || connection.Answer.IndexOf("\"errors\""u8) >= 0)
            {
                tally.Failed($"{row.Name}: status {status}");
            }

            end.WaitHandle.WaitOne(Pause);
        }
    }

    /// <summary>Asks for more than it may, with a new connection each time.</summary>
    public void BeHostile() => Repeat(
        [.. HostileRequests.All.Select(request => (request.Name, request.Body))], TimeSpan.FromMilliseconds(50));

    /// <summary>Asks for all that it may.</summary>
    public void BeHeavy() => Repeat(
        [.. HeavyRequest.All.Select(request => (request.Name, request.Body))], TimeSpan.FromSeconds(2));

    /// <summary>Opens connections by the hundred and never asks anything.</summary>
    public void BeHalfOpen()
    {
        while (!end.IsCancellationRequested)
        {
            var connections = Enumerable.Range(0, 200).Select(_ => new KeepAliveConnection(server.Port)).ToList();
            connections.ForEach(connection => connection.SendRaw("X-Half: ", "open"));
            end.WaitHandle.WaitOne(TimeSpan.FromSeconds(15));
            connections.ForEach(connection => connection.Dispose());
        }
    }

    private void Repeat((string Name, byte[] Body)[] requests, TimeSpan pause)
    {
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            var (name, body) = requests[i % requests.Length];
            try
            {
                using var connection = new KeepAliveConnection(server.Port);
                var status = connection.Ask(body);
                var isFault = status >= 500 && status != Unavailable;
                if (isFault || connection.Answer.IndexOf("\"INTERNAL\""u8) >= 0)
                {
                    tally.Failed($"{name}: status {status}");
                }
                else if (status != Ok || connection.Answer.IndexOf("\"errors\""u8) >= 0)
                {
                    tally.Refused();
                }
            }
            catch (Exception closed) when (closed is SocketException or IOException)
            {
                tally.Refused();
            }

            end.WaitHandle.WaitOne(pause);
        }
    }
}
