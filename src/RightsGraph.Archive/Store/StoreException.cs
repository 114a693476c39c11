namespace RightsGraph.Archive.Store;

/// <summary>
/// What is wrong with the store itself: it cannot be reached or written, is full, damaged, locked, or of a newer
/// program. Nothing was changed by what was asked of it, unless the connection broke in the very moment of the commit:
/// then the version tells, and an import can be asked for again. The message is safe to show on a terminal and in a
/// log, and holds no secret; it names paths and hosts, and so is never sent to clients of the API.
/// </summary>
public sealed class StoreException : Exception
{
    public StoreException(string message)
        : base(message)
    {
    }

    public StoreException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
