namespace RightsGraph.Archive.Store;

/// <summary>The store cannot be reached or written, is full, damaged or locked, or belongs to a newer program. Nothing
/// was changed, unless the connection broke during the commit: then the version tells, and an import can be repeated.
/// The message is safe for terminals and logs and contains no secret; it names paths and hosts, so clients never get
/// it.</summary>
public sealed class StoreException(string message, Exception? cause = null) : Exception(message, cause);

internal static class StoreFaults
{
    public const string HeldTwice =
        "A record's id is held already, from the same document or another; nothing of the import was taken.";

    public static IEnumerable<Exception> Causes(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
