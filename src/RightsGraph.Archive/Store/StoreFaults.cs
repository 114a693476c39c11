namespace RightsGraph.Archive.Store;

/// <summary>What can go wrong in every store alike, in the same words.</summary>
internal static class StoreFaults
{
    public const string HeldTwice =
        "A record's id is held already, from the same document or another; nothing of the import was taken.";

    public static StoreException RecordHeldTwice() => new(HeldTwice);

    /// <summary>The fault and those that caused it, outermost first.</summary>
    public static IEnumerable<Exception> Causes(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
