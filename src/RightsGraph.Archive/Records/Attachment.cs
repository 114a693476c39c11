namespace RightsGraph.Archive.Records;

/// <summary>A file that belongs to a text, such as the report of which the text is the summary.</summary>
/// <param name="Url">Where it was; http, https or relative, as the address of a text.</param>
/// <param name="MediaType">As its source states it, such as <c>application/pdf</c>.</param>
/// <param name="Title">What its source calls it.</param>
public sealed record Attachment(string Url, string? MediaType = null, string? Title = null);
