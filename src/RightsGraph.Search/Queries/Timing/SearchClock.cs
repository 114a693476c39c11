using System.Diagnostics.CodeAnalysis;

namespace RightsGraph.Search.Queries.Timing;

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
    private readonly TimeSpan limit;
    private long start;
    private TimeSpan spent;
    private int stepsLeft = StepsBetweenChecks;

    private SearchClock(TimeProvider time, TimeSpan? limit, CancellationToken cancellation)
    {
        this.time = time;
        this.cancellation = cancellation;
        this.limit = limit ?? TimeSpan.MaxValue;
    }

    /// <summary>That of the search which runs on this thread; null where none does.</summary>
    public static SearchClock? Running => running;

    /// <summary>Runs until it is disposed of.</summary>
    public static SearchClock Start(SearchRequest request, CancellationToken cancellation) =>
        Start(request.TimeLimit, request.Time, cancellation);

    /// <inheritdoc cref="Start(SearchRequest, CancellationToken)"/>
    public static SearchClock Start(TimeSpan? limit, TimeProvider time, CancellationToken cancellation) =>
        new SearchClock(time, limit, cancellation).Resume();

    /// <summary>Goes on, after it was disposed of, with the time that is left; on any thread.</summary>
    public SearchClock Resume()
    {
        start = time.GetTimestamp();
        return running = this;
    }

    /// <summary>Of the time limit, and never nothing: a tenth of it is left for what is asked for afterwards.</summary>
    public TimeSpan? Left => limit == TimeSpan.MaxValue
        ? null
        : TimeSpan.FromTicks(Math.Max((limit - time.GetElapsedTime(start)).Ticks, limit.Ticks / 10));

    /// <summary>Whether anything was left out for want of time.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>
    /// Whether what only prepares the search, and would make it better with more time, must end now: half of the time
    /// is for the search itself.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    public bool IsPreparationOver()
    {
        cancellation.ThrowIfCancellationRequested();
        IsPartial |= Elapsed > limit / 2;
        return IsPartial;
    }

    /// <summary>To be called once a posting, or for work that takes as long.</summary>
    /// <exception cref="SearchTimeoutException">The time is over.</exception>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    public void Step() => Step(1);

    /// <summary>For as many postings, or as much work, at once.</summary>
    /// <inheritdoc cref="Step()"/>
    public void Step(int postings)
    {
        stepsLeft -= postings;
        if (stepsLeft <= 0)
        {
            stepsLeft = StepsBetweenChecks;
            Check();
        }
    }

    public void Dispose()
    {
        running = null;
        spent = Elapsed;
    }

    private TimeSpan Elapsed => spent + time.GetElapsedTime(start);

    private void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        if (Elapsed > limit)
        {
            IsPartial = true;
            throw new SearchTimeoutException();
        }
    }
}

/// <summary>Leaves Lucene in the middle of a search; never leaves <see cref="SearchIndex"/>.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Thrown at one place, without a message that anyone reads.")]
internal sealed class SearchTimeoutException : Exception;
