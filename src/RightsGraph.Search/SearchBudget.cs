namespace RightsGraph.Search;

/// <summary>What all searches of one request share: the time that they may take together, and who is told of their
/// work. Not thread-safe.</summary>
/// <param name="limit">After it searches return what they have found until then.</param>
/// <param name="time">Measures it; the system's where null.</param>
/// <param name="charge">Takes the microseconds of processor time that a search is about to cost, estimated from what it
/// has to read: postings, texts, columns of facets; null for nobody.</param>
public sealed class SearchBudget(TimeSpan limit, TimeProvider? time = null, Action<double>? charge = null)
{
    /// <summary>Lets a search after the limit find something at all.</summary>
    private const int MinShare = 100;

    /// <summary>Beyond the limit, for what explains hits that are found by then.</summary>
    private const int ReservedShare = 10;

    private TimeSpan spent;

    /// <summary>For a search that nobody waits for: no limit.</summary>
    internal static SearchBudget Unlimited => new(TimeSpan.MaxValue);

    internal TimeProvider Time { get; } = time ?? TimeProvider.System;

    /// <summary>Whether nothing is left, also not of what is reserved.</summary>
    public bool IsSpent => limit < TimeSpan.MaxValue && spent > limit + (limit / ReservedShare);

    /// <param name="isReserved">Whether the time beyond the limit counts too.</param>
    internal TimeSpan Left(bool isReserved)
    {
        if (limit == TimeSpan.MaxValue)
        {
            return limit;
        }

        var left = limit - spent + (isReserved ? limit / ReservedShare : TimeSpan.Zero);
        return left > limit / MinShare ? left : limit / MinShare;
    }

    internal void Spend(TimeSpan elapsed) => spent += elapsed;

    internal void Charge(double microseconds) => charge?.Invoke(microseconds);
}
