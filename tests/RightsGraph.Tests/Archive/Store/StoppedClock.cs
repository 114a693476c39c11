namespace RightsGraph.Tests.Archive.Store;

internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public static readonly DateTimeOffset Noon = new(2026, 5, 6, 12, 0, 0, TimeSpan.Zero);

    public static readonly TimeProvider AtNoon = new StoppedClock(Noon);

    public override DateTimeOffset GetUtcNow() => now;
}
