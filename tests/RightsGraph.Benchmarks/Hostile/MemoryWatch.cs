namespace RightsGraph.Benchmarks.Hostile;

/// <summary>How far the resident memory of a server rises while something is done to it.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly ServerProcess server;
    private readonly double before;
    private readonly Lock looking = new();
    private readonly Timer timer;
    private double most;

    public MemoryWatch(ServerProcess server)
    {
        this.server = server;
        before = most = server.MemoryMebibytes;
        timer = new Timer(_ => Look(), null, 0, 20);
    }

    /// <summary>In MB of a million bytes.</summary>
    public double Rise
    {
        get
        {
            Look();
            return (most - before) * (1 << 20) / 1_000_000;
        }
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        lock (looking)
        {
            most = Math.Max(most, server.MemoryMebibytes);
        }
    }
}
