namespace RightsGraph.Server.Commands;

/// <summary>Tells whoever waits for a command why it takes long, and where the index is not in the folder that it is
/// meant for.</summary>
internal sealed class CommandIndexReport : IIndexReport
{
    /// <summary>Texts whose indexing takes some seconds.</summary>
    private const int Many = 2_000;

    public static void MadeFolder(string folder) =>
        Say($"The folder '{folder}' was not there, and is made for the index.");

    public void Indexing(int texts, string why)
    {
        if (texts >= Many)
        {
            Say($"Indexing {texts:N0} texts, as {why}.");
        }
    }

    public void LeftFolder(string folder, string problem) =>
        Say($"The index is not kept in '{folder}': {problem}");

    public void Reused(string folder)
    {
    }

    public void Updated(int added, int removed)
    {
    }

    public void Built(int texts, string why)
    {
    }

    public void Failed(string what, Exception problem)
    {
        // It is built anew, which is told.
    }

    private static void Say(string line) => Console.Error.WriteLine(Printable.Sanitize(line));
}
