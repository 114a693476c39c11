namespace RightsGraph.Archive.Readers;

/// <param name="Document">The document's name.</param>
/// <param name="Line">1-based; null for the whole document.</param>
/// <param name="Message">Tells the author of the document what was found and what was expected.</param>
public sealed record Refusal(string Document, int? Line, string Message)
{
    /// <summary>Safe to show, whatever the document and its name contain.</summary>
    public override string ToString() =>
        Printable.Sanitize(Line is { } line ? $"{Document}:{line}: {Message}" : $"{Document}: {Message}");
}
