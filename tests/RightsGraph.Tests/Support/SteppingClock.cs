namespace RightsGraph.Tests.Support;

/// <summary>A clock that goes on by a millisecond whenever it is read.</summary>
internal sealed class SteppingClock(Action<int>? onRead = null) : TimeProvider
{
    public int Reads { get; private set; }

    public override long TimestampFrequency => 1_000;

    public override long GetTimestamp()
    {
        Reads++;
        onRead?.Invoke(Reads);
        return Reads;
    }
}
