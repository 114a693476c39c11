using GraphQL;
using RightsGraph.Api.Execution.Documents;
using RightsGraph.Search;

namespace RightsGraph.Api.Execution;

/// <summary>What the resolvers of one request share: the version of the archive that all of them read.</summary>
internal sealed class RequestContext(SearchIndex index, PreparedDocument document) : Dictionary<string, object?>
{
    public SearchIndex Index { get; } = index;

    /// <summary>What is executed.</summary>
    public PreparedDocument Document { get; } = document;
}

internal static class RequestContextExtensions
{
    public static SearchIndex Index(this IResolveFieldContext context) => ((RequestContext)context.UserContext).Index;
}
