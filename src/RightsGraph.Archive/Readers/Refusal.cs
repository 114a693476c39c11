namespace RightsGraph.Archive.Readers;

/// <summary>What is wrong with a document, and where.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Line">1-based; null where the whole document is meant.</param>
/// <param name="Message">What was found and what was expected, for the person who sent the document.</param>
public sealed record Refusal(string Document, int? Line, string Message)
{
    /// <summary>Safe to show, whatever the document and its name hold.</summary>
    public override string ToString() =>
        Printable.Sanitize(Line is { } line ? $"{Document}:{line}: {Message}" : $"{Document}: {Message}");
}
