using RightsGraph.Api.Documents;
using RightsGraph.Api.Limits;
using RightsGraph.Search;

namespace RightsGraph.Api.Request;

/// <summary>What the resolvers of one request share: the version of the archive that all of them read.</summary>
/// <param name="index">The current version.</param>
/// <param name="document">The document that is executed.</param>
/// <param name="variables">As they were given, before coercion.</param>
/// <param name="limits">How much the request may ask.</param>
/// <param name="time">The clock of search timeouts.</param>
/// <param name="archive">Holds earlier versions; null where the request may not go back to one.</param>
internal sealed class RequestContext(
    SearchIndex index,
    PreparedDocument document,
    Inputs variables,
    RequestLimits limits,
    TimeProvider time,
    LiveArchive? archive = null)
    : Dictionary<string, object?>
{
    private readonly List<Warning> warnings = [];
    private bool hasGoneBack;

    /// <summary>The version that the request reads: an earlier one where a cursor belongs to it.</summary>
    public SearchIndex Index { get; private set; } = index;

    public PreparedDocument Document { get; } = document;

    public Inputs Variables { get; } = variables;

    public RequestLimits Limits { get; } = limits;

    public TimeSpan SearchTimeout => TimeSpan.FromSeconds(Limits.SearchSeconds);

    public TimeProvider Time { get; } = time;

    public IReadOnlyList<Warning> Warnings => warnings;

    /// <summary>
    /// Whether a timeout left something out. Such a response is not cached: another run may find more.
    /// </summary>
    public bool IsPartial { get; private set; }

    /// <summary>
    /// The version that a cursor belongs to. Null where it is no longer held, and where the request has gone back to
    /// another one: no response mixes two versions.
    /// </summary>
    public SearchIndex? FindEarlier(int version, string fingerprint) =>
        hasGoneBack ? null : archive?.FindEarlier(version, fingerprint);

    /// <summary>Starts over, reading an earlier version.</summary>
    public void GoBackTo(SearchIndex earlier)
    {
        Index = earlier;
        hasGoneBack = true;
        warnings.Clear();
        IsPartial = false;
    }

    /// <summary>The rest of the request reads this newer version, which a mutation made.</summary>
    public void GoForwardTo(SearchIndex newer) => Index = newer;

    public void WarnOfChangeNotServedYet(IEnumerable<object> path) => warnings.Add(new Warning(
        WarningCodes.NotServedYet,
        "The change is kept; this answer is from the archive before it, and later ones will have it.",
        [.. path]));

    public void WarnOfTimeout(string message, IEnumerable<object> path)
    {
        IsPartial = true;
        warnings.Add(new Warning(WarningCodes.SearchTimeout, message, [.. path]));
    }
}

internal static class RequestContextExtensions
{
    public static SearchIndex Index(this IResolveFieldContext context) => context.Request().Index;

    public static RequestContext Request(this IResolveFieldContext context) => (RequestContext)context.UserContext;
}
