namespace RightsGraph.Tests.Support;

/// <summary>Does what a test says whenever it is read: goes on, or holds the thread that reads it. Work that reads the
/// clock then takes as long as the test wants, however fast the machine is.</summary>
internal sealed class ScriptedClock : ManualClock
{
    private readonly AsyncLocal<Action?> here = new();

    /// <summary>Runs at each reading.</summary>
    public Action? OnRead { get; set; }

    /// <summary>Runs in its place at each reading by what the caller starts.</summary>
    public Action? OnReadHere
    {
        set => here.Value = value;
    }

    public override long GetTimestamp()
    {
        (here.Value ?? OnRead)?.Invoke();
        return base.GetTimestamp();
    }
}
