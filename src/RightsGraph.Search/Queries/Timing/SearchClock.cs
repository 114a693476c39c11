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

    private readonly SearchBudget budget;
    private readonly CancellationToken cancellation;
    private SearchClock? outer;
    private long start;
    private TimeSpan limit;
    private int stepsLeft = StepsBetweenChecks;

    private SearchClock(SearchBudget budget, CancellationToken cancellation)
    {
        this.budget = budget;
        this.cancellation = cancellation;
    }

    /// <summary>The clock of the search on this thread, the innermost of nested ones.</summary>
    public static SearchClock? Running => running;

    /// <summary>Runs until disposed; the clock that ran on this thread before runs again then.</summary>
    /// <param name="budget">Gives the time.</param>
    /// <param name="isReserved">Whether it is for what is asked for after the search.</param>
    /// <param name="cancellation">Ends the search too.</param>
    public static SearchClock Start(SearchBudget budget, bool isReserved, CancellationToken cancellation) =>
        new SearchClock(budget, cancellation).Run(isReserved);

    /// <summary>Runs a disposed clock again with the time that the budget has left by then.</summary>
    public SearchClock Resume() => Run(isReserved: true);

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

    /// <summary>Tells of work before it is done.</summary>
    public void Charge(double microseconds) => budget.Charge(microseconds);

    public void Dispose()
    {
        running = outer;
        outer = null;
        budget.Spend(Elapsed);
    }

    private TimeSpan Elapsed => budget.Time.GetElapsedTime(start);

    private SearchClock Run(bool isReserved)
    {
        limit = budget.Left(isReserved);
        start = budget.Time.GetTimestamp();
        outer = running;
        return running = this;
    }

    /// <summary>Before work that counts no postings.</summary>
    public void Check()
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
