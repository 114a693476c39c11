namespace RightsGraph.EndToEnd.Lasting.Kills;

/// <summary>Where kills hit, and what they left.</summary>
internal sealed class KillReport
{
    private int before;
    private int writing;
    private int after;
    private int tooLate;

    public void Add(bool isKilled, bool isWriting, bool isAfter)
    {
        if (!isKilled)
        {
            tooLate++;
            return;
        }

        writing += isWriting ? 1 : 0;
        before += isAfter ? 0 : 1;
        after += isAfter ? 1 : 0;
    }

    public override string ToString() =>
        $"{before + after} kills, {writing} of them while the import wrote: "
        + $"{before} left the archive before, {after} the one after ({tooLate} more came too late)";
}
