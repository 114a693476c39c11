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

    /// <summary>Whether to stop short of execution.</summary>
    public bool IsOnlyValidated { get; init; }

    /// <summary>
    /// To be set by a resolver that ran out of time and gave the best it had. Such an answer is not kept: another run
    /// may find more.
    /// </summary>
    public bool IsCutByTime { get; set; }
}

internal static class RequestContextExtensions
{
    public static SearchIndex Index(this IResolveFieldContext context) => ((RequestContext)context.UserContext).Index;
}
