using System.Diagnostics.CodeAnalysis;

namespace RightsGraph.Search.Queries.Timing;

/// <summary>Ends a search at its timeout or when its caller cancels. A search runs on one thread, and Lucene passes no
/// context down to the postings that it reads, so the running clock is the thread's.</summary>
internal sealed class SearchClock : IDisposable
{
    /// <summary>Reading the time takes as long as some ten postings.</summary>
    private const int StepsBetweenChecks = 64;

    [ThreadStatic]
    private static SearchClock? running;

    private readonly TimeProvider time;
    private readonly CancellationToken cancellation;
    private readonly TimeSpan limit;
    private SearchClock? outer;
    private long start;
    private TimeSpan spent;
    private int stepsLeft = StepsBetweenChecks;

    private SearchClock(TimeProvider time, TimeSpan? limit, CancellationToken cancellation)
    {
        this.time = time;
        this.cancellation = cancellation;
        this.limit = limit ?? TimeSpan.MaxValue;
    }

    /// <summary>The clock of the search on this thread, the innermost of nested ones.</summary>
    public static SearchClock? Running => running;

    public static SearchClock Start(SearchRequest request, CancellationToken cancellation) =>
        Start(request.TimeLimit, request.Time, cancellation);

    /// <summary>Runs until disposed; the clock that ran on this thread before runs again then.</summary>
    public static SearchClock Start(TimeSpan? limit, TimeProvider time, CancellationToken cancellation) =>
        new SearchClock(time, limit, cancellation).Resume();

    /// <summary>Runs a disposed clock again with the time that it has left, on any thread.</summary>
    public SearchClock Resume()
    {
        start = time.GetTimestamp();
        outer = running;
        return running = this;
    }

    /// <summary>The time for what is asked for after the search: what is left, and at least a tenth.</summary>
    public TimeSpan? Left => limit == TimeSpan.MaxValue
        ? null
        : TimeSpan.FromTicks(Math.Max((limit - time.GetElapsedTime(start)).Ticks, limit.Ticks / 10));

    /// <summary>Whether anything was left out for want of time.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>Whether work that only improves the search must end: half of the time is reserved for the search
    /// itself.</summary>
    public bool IsPreparationOver()
    {
        cancellation.ThrowIfCancellationRequested();
        IsPartial |= Elapsed > limit / 2;
        return IsPartial;
    }

    /// <summary>Counts postings, or as much other work.</summary>
    public void Step(int postings = 1)
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
        running = outer;
        outer = null;
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
