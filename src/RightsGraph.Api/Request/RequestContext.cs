using GraphQL;
using RightsGraph.Api.Documents;
using RightsGraph.Api.Limits;
using RightsGraph.Search;

namespace RightsGraph.Api.Request;

/// <summary>What the resolvers of one request share: the version of the archive that all of them read.</summary>
internal sealed class RequestContext(
    SearchIndex index, PreparedDocument document, RequestLimits limits, TimeProvider time, LiveArchive? archive = null)
    : Dictionary<string, object?>
{
    private readonly List<Warning> warnings = [];
    private bool hasGoneBack;

    /// <summary>Where a cursor belongs to an earlier version, that one.</summary>
    public SearchIndex Index { get; private set; } = index;

    /// <summary>What is executed.</summary>
    public PreparedDocument Document { get; } = document;

    public RequestLimits Limits { get; } = limits;

    /// <summary>How long one search may take.</summary>
    public TimeSpan SearchTime => TimeSpan.FromSeconds(Limits.SearchSeconds);

    /// <summary>What searches are timed with.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>Whether to stop short of execution.</summary>
    public bool IsOnlyValidated { get; init; }

    /// <summary>What the client has to know of an answer that is no error.</summary>
    public IReadOnlyList<Warning> Warnings => warnings;

    /// <summary>
    /// Whether something was left out of the answer because its time was over. Such an answer is not kept: another run
    /// may find more.
    /// </summary>
    public bool IsCutByTime { get; private set; }

    /// <summary>
    /// The version that a cursor belongs to, where it is held still. Null also where another cursor has led elsewhere:
    /// no answer mixes two versions.
    /// </summary>
    public SearchIndex? FindEarlier(int version, string fingerprint) =>
        hasGoneBack ? null : archive?.FindEarlier(version, fingerprint);

    /// <summary>Begins anew, over an earlier version.</summary>
    public void GoBackTo(SearchIndex earlier)
    {
        Index = earlier;
        hasGoneBack = true;
        warnings.Clear();
        IsCutByTime = false;
    }

    /// <summary>What is left of the request is answered from this newer version, which a mutation made.</summary>
    public void GoForwardTo(SearchIndex newer) => Index = newer;

    public void WarnOfChangeNotServedYet(IEnumerable<object> path) => warnings.Add(new Warning(
        WarningCodes.NotServedYet,
        "The change is kept; this answer is from the archive before it, and later ones will have it.",
        [.. path]));

    public void WarnOfCutByTime(string message, IEnumerable<object> path)
    {
        IsCutByTime = true;
        warnings.Add(new Warning(WarningCodes.CutByTime, message, [.. path]));
    }
}

internal static class RequestContextExtensions
{
    public static SearchIndex Index(this IResolveFieldContext context) => context.Request().Index;

    public static RequestContext Request(this IResolveFieldContext context) => (RequestContext)context.UserContext;
}
