using GraphQL;
using RightsGraph.Api.Execution.Documents;
using RightsGraph.Search;

namespace RightsGraph.Api.Execution;

/// <summary>What the resolvers of one request share: the version of the archive that all of them read.</summary>
internal sealed class RequestContext(SearchIndex index, PreparedDocument document, SearchTime searchTime)
    : Dictionary<string, object?>
{
    private readonly List<Warning> warnings = [];

    public SearchIndex Index { get; } = index;

    /// <summary>What is executed.</summary>
    public PreparedDocument Document { get; } = document;

    /// <summary>What each search may take.</summary>
    public SearchTime SearchTime { get; } = searchTime;

    /// <summary>What the client has to know of an answer that is no error.</summary>
    public IReadOnlyList<Warning> Warnings => warnings;

    /// <summary>Whether something was left out of the answer because its time was over.</summary>
    public bool IsCutByTime { get; private set; }

    public void WarnOfCutByTime(string message, IEnumerable<object> path)
    {
        IsCutByTime = true;
        warnings.Add(new Warning(WarningCodes.CutByTime, message, [.. path]));
    }
}

/// <param name="Limit">How long one search may take.</param>
/// <param name="Provider">What tells the time.</param>
internal sealed record SearchTime(TimeSpan Limit, TimeProvider Provider);

internal static class RequestContextExtensions
{
    public static SearchIndex Index(this IResolveFieldContext context) => context.Request().Index;

    public static RequestContext Request(this IResolveFieldContext context) => (RequestContext)context.UserContext;
}
