namespace RightsGraph.Benchmarks.Relevance;

/// <summary>Texts, questions, and what people judged relevant to each.</summary>
/// <param name="Name">Of its folder.</param>
/// <param name="Documents">In file order.</param>
/// <param name="Queries">Those to which at least one document is relevant; measures are means over them.</param>
internal sealed record TestCollection(
    string Name, IReadOnlyList<TestDocument> Documents, IReadOnlyList<JudgedQuery> Queries);

internal sealed record TestDocument(string Id, string? Title, string Text);

/// <param name="Id">Within its collection.</param>
/// <param name="Text">As a user would type it.</param>
/// <param name="Grades">
/// Of the documents judged, by id, also of those that the collection lacks; above 0 a document is relevant.
/// </param>
internal sealed record JudgedQuery(string Id, string Text, IReadOnlyDictionary<string, int> Grades);
