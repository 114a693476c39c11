namespace RightsGraph.Tests.Support;

/// <summary>Stands still until it hurries: then it goes on by a second whenever it is read.</summary>
internal sealed class HurryingClock : TimeProvider
{
    private long reads;

    public bool Hurries { get; set; }

    public override long TimestampFrequency => 1;

    public override long GetTimestamp() => Hurries ? ++reads : reads;
}
