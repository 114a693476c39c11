using System.Diagnostics;
using RightsGraph.Benchmarks.Http;

namespace RightsGraph.Benchmarks.Hostile;

/// <summary>A client that goes on asking for little, and notes how long it waits.</summary>
internal sealed class Bystander : IDisposable
{
    private static readonly byte[] Question = """{"query":"{__typename}"}"""u8.ToArray();

    private readonly ServerProcess server;
    private readonly Thread thread;
    private readonly List<double> waits = [];
    private volatile bool isDone;

    public Bystander(ServerProcess server)
    {
        this.server = server;
        thread = new Thread(Ask);
        thread.Start();
    }

    /// <summary>Ends it; gives the longest wait, in milliseconds.</summary>
    public double LongestWait()
    {
        Dispose();
        return waits.Max();
    }

    public void Dispose()
    {
        isDone = true;
        thread.Join();
    }

    private void Ask()
    {
        while (!isDone)
        {
            // A connection each: where new ones are turned away, this one is.
            var start = Stopwatch.GetTimestamp();
            using var connection = new KeepAliveConnection(server.Port);
            connection.Ask(Question);
            waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            Thread.Sleep(5);
        }
    }
}
