namespace RightsGraph.Tests.Support;

/// <summary>Stands still until a test moves it on.</summary>
internal sealed class ManualClock : TimeProvider
{
    private long ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => ticks;

    public void Advance(TimeSpan time) => ticks += time.Ticks;
}
