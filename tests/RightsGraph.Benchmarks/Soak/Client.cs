using System.Diagnostics;
using System.Net.Sockets;
using RightsGraph.Benchmarks.Http;
using RightsGraph.EndToEnd.Hostile;

namespace RightsGraph.Benchmarks.Soak;

/// <summary>Clients of several kinds, each to be run on a thread of its own until it is cancelled.</summary>
internal sealed class Client(ServerProcess server, Tally tally, CancellationToken end)
{
    private const int Ok = 200;
    private const int Unavailable = 503;

    // Http:MaxBodyBytes.
    private const int LargestRead = 1 << 20;

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
    public void BeHostile()
    {
        var requests = HostileRequests.All;
        Repeat(
            number =>
            {
                var (name, body) = (requests[number % requests.Count].Name, requests[number % requests.Count].Body);
                return (name, Varied.Of(body, number));
            },
            TimeSpan.FromMilliseconds(50));
    }

    /// <summary>Asks for all that it may.</summary>
    public void BeHeavy()
    {
        var requests = HeavyRequest.All;
        Repeat(
            number =>
            {
                var (name, body) = (requests[number % requests.Count].Name, requests[number % requests.Count].Body);
                return (name, Varied.Of(body, number));
            },
            TimeSpan.FromSeconds(2));
    }

    /// <summary>Asks for what fills the cache of documents, each with the choices of five flags.</summary>
    public void BeGreedy() => Repeat(
        number => ("a document of many plans", ManyPlans.BodyOf(number)), TimeSpan.FromMilliseconds(20));

    /// <summary>Asks for much and takes a little of it now and then.</summary>
    public void ReadSlowly()
    {
        const int Readers = 50;
        var large = HeavyRequest.All.Single(request => request.Name == "a large answer");
        for (var round = 0; !end.IsCancellationRequested; round++)
        {
            var readers = Enumerable.Range(0, Readers).Select(_ => new KeepAliveConnection(server.Port)).ToList();
            for (var reader = 0; reader < Readers; reader++)
            {
                readers[reader].Send(Varied.Of(large.Body, (Readers * round) + reader));
            }

            // Longer than any of them may take.
            end.WaitHandle.WaitOne(TimeSpan.FromSeconds(75));
            readers.ForEach(reader => reader.Dispose());
        }
    }

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

    private void Repeat(Func<int, (string Name, byte[] Body)> requestOf, TimeSpan pause)
    {
        for (var number = 0; !end.IsCancellationRequested; number++)
        {
            var (name, body) = requestOf(number);
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
                // The server may cut off what it won't read to the end, such as a body that is too large.
                if (body.Length > LargestRead)
                {
                    tally.Refused();
                }
                else if (!end.IsCancellationRequested)
                {
                    tally.Failed($"{name}: the connection was closed: {closed.Message}");
                }
            }

            end.WaitHandle.WaitOne(pause);
        }
    }
}
