namespace RightsGraph.Server.Commands;

/// <summary>Tells whoever waits for a command why it takes long, and nothing where it does not.</summary>
internal sealed class CommandIndexReport : IIndexReport
{
    /// <summary>Texts whose indexing takes some seconds.</summary>
    private const int Many = 2_000;

    private string? notKept;

    public void Indexing(int texts, string why)
    {
        if (texts >= Many)
        {
            var advice = notKept is null ? "" : $" The index is not kept: {notKept}";
            Console.Error.WriteLine(Printable.Sanitize($"Indexing {texts:N0} texts, as {why}.{advice}"));
        }
    }

    public void LeftFolder(string folder, string problem) => notKept = problem;

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
}
