namespace RightsGraph.Archive.Readers;

/// <summary>What a person should know of a document that was read nevertheless, such as members that no field
/// takes.</summary>
/// <param name="Document">The name of the document.</param>
/// <param name="Line">1-based; null where it concerns the whole document.</param>
/// <param name="Message">A sentence without its full stop, as that of a <see cref="Refusal"/>.</param>
public sealed record ReadNote(string Document, int? Line, string Message);
