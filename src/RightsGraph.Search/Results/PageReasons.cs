using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Results;

/// <summary>
/// The reasons of a page of hits. They are found for all of them at once, when those of the first are asked for: a page
/// costs little more than a hit.
/// </summary>
/// <param name="find">Finds those of each hit, in the order of the page; it needs the index.</param>
internal sealed class PageReasons(Func<CancellationToken, IReadOnlyList<IReadOnlyList<HitReason>>> find)
{
    private IReadOnlyList<IReadOnlyList<HitReason>>? found;
    private bool isOutOfTime;

    /// <summary>Null where the time was over before they were found.</summary>
    public IReadOnlyList<HitReason>? Of(int place, CancellationToken cancellation)
    {
        try
        {
            found ??= isOutOfTime ? null : find(cancellation);
        }
        catch (SearchTimeoutException)
        {
            isOutOfTime = true;
        }

        return found?[place];
    }
}
