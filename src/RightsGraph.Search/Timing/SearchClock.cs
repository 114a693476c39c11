using System.Diagnostics.CodeAnalysis;

namespace RightsGraph.Search.Timing;

/// <summary>
/// Ends a search whose time is over or whose caller has gone. A search runs on one thread from start to end, and Lucene
/// passes no context down to the postings that it reads, so the clock is the thread's while the search runs.
/// </summary>
internal sealed class SearchClock : IDisposable
{
    /// <summary>Reading the time takes as long as some ten postings do.</summary>
    private const int StepsBetweenChecks = 64;

    [ThreadStatic]
    private static SearchClock? running;

    private readonly TimeProvider time;
    private readonly CancellationToken cancellation;
    private readonly long start;
    private readonly TimeSpan limit;
    private int stepsLeft = StepsBetweenChecks;

    private SearchClock(TimeProvider time, TimeSpan? limit, CancellationToken cancellation)
    {
        this.time = time;
        this.cancellation = cancellation;
        this.limit = limit ?? TimeSpan.MaxValue;
        start = time.GetTimestamp();
    }

    /// <summary>That of the search which runs on this thread; null where none does.</summary>
    public static SearchClock? Running => running;

    /// <summary>Runs until it is disposed of.</summary>
    public static SearchClock Start(SearchRequest request, CancellationToken cancellation) =>
        Start(request.TimeLimit, request.Time, cancellation);

    /// <inheritdoc cref="Start(SearchRequest, CancellationToken)"/>
    public static SearchClock Start(TimeSpan? limit, TimeProvider time, CancellationToken cancellation) =>
        running = new SearchClock(time, limit, cancellation);

    /// <summary>Whether anything was left out for want of time.</summary>
    public bool HasCut { get; private set; }

    /// <summary>
    /// Whether what only prepares the search, and would make it better with more time, must end now: half of the time
    /// is for the search itself.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    public bool CutsPreparation()
    {
        cancellation.ThrowIfCancellationRequested();
        HasCut |= time.GetElapsedTime(start) > limit / 2;
        return HasCut;
    }

    /// <summary>To be called once a posting, or for work that takes as long.</summary>
    /// <exception cref="TimeIsOverException">The time is over.</exception>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    public void Step()
    {
        if (--stepsLeft == 0)
        {
            stepsLeft = StepsBetweenChecks;
            Check();
        }
    }

    public void Dispose() => running = null;

    private void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        if (time.GetElapsedTime(start) > limit)
        {
            HasCut = true;
            throw new TimeIsOverException();
        }
    }
}

/// <summary>Leaves Lucene in the middle of a search; never leaves <see cref="SearchIndex"/>.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Thrown at one place, without a message that anyone reads.")]
internal sealed class TimeIsOverException : Exception;
