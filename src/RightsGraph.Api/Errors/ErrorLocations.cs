using GraphQLParser;

namespace RightsGraph.Api.Errors;

/// <summary>Keeps the time to locate a document's errors linear. GraphQL.NET finds the line of every error by reading
/// the document from its start: 9,000 errors at the end of a long document take it more than a second. So it gets no
/// text, takes each offset for a column of the first line, and one pass for all errors puts the lines in
/// afterwards.</summary>
internal static class ErrorLocations
{
    /// <summary>To be called once a document is parsed.</summary>
    public static void Detach(GraphQLDocument document) => document.Source = default;

    /// <summary>GraphQL.NET's AddLocation for nodes would drop the location, as the document has no text.</summary>
    public static Location Of(ASTNode node, GraphQLDocument? document = null) =>
        Location.FromLinearPosition(document?.Source ?? default, node.Location.Start);

    /// <summary>To be called once with a detached document's errors, whose locations change in place.</summary>
    public static ExecutionErrors Restore(ExecutionErrors errors, string query, int? max)
    {
        var starts = LineStarts(query);
        var restored = new ExecutionErrors();
        foreach (var error in errors.Take(max ?? int.MaxValue))
        {
            for (var index = 0; index < error.Locations?.Count; index++)
            {
                error.Locations[index] = At(starts, error.Locations[index].Column - 1);
            }

            restored.Add(error);
        }

        return restored;
    }

    private static Location At(List<int> starts, int position)
    {
        var found = starts.BinarySearch(position);
        var line = found >= 0 ? found : ~found - 1;
        return new Location(line + 1, position - starts[line] + 1);
    }

    private static List<int> LineStarts(string query)
    {
        var starts = new List<int> { 0 };
        for (var index = 0; index < query.Length; index++)
        {
            var isPair = query.AsSpan(index).StartsWith("\r\n");
            if (query[index] is '\n' or '\r' && !isPair)
            {
                starts.Add(index + 1);
            }
        }

        return starts;
    }
}
