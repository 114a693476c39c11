using System.Runtime.InteropServices;

namespace RightsGraph.Search.Results;

/// <summary>Counts documents by period. The year 0, and years that no calendar date has, are in no period.</summary>
public sealed class Timeline(TimelineInterval interval)
{
    private const int MonthsInYear = 12;

    // By year, or by months since the year 0.
    private readonly Dictionary<int, int> counts = [];

    public static Timeline From(IEnumerable<Document> documents, TimelineInterval interval)
    {
        var timeline = new Timeline(interval);
        foreach (var document in documents)
        {
            timeline.Add(document);
        }

        return timeline;
    }

    /// <summary>How many documents of which only the year is known are in no month.</summary>
    public int WithoutMonth { get; private set; }

    /// <summary>From the first period with a document to the last.</summary>
    public int PeriodCount => counts.Count == 0 ? 0 : counts.Keys.Max() - counts.Keys.Min() + 1;

    /// <summary>All of these periods, also empty ones, oldest first.</summary>
    public IEnumerable<TimelineBucket> Buckets => PeriodCount == 0
        ? []
        : Enumerable.Range(counts.Keys.Min(), PeriodCount)
            .Select(period => new TimelineBucket(StartOf(period), counts.GetValueOrDefault(period)));

    internal void Add(Document document)
    {
        if (interval == TimelineInterval.Month && document is Entry { DatePrecision: DatePrecision.Year })
        {
            WithoutMonth++;
        }
        else if (PeriodOf(document) is { } period)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, period, out _)++;
        }
    }

    private int? PeriodOf(Document document) => (document, interval) switch
    {
        (Entry entry, TimelineInterval.Year) => entry.Date.Year,
        (Entry entry, _) => (entry.Date.Year * MonthsInYear) + entry.Date.Month - 1,
        ({ Year: >= 1 and <= 9999 } dateless, TimelineInterval.Year) => dateless.Year,
        _ => null,
    };

    private DateOnly StartOf(int period) => interval == TimelineInterval.Year
        ? new DateOnly(period, 1, 1)
        : new DateOnly(period / MonthsInYear, (period % MonthsInYear) + 1, 1);
}

/// <summary>Starts with the first day of the period.</summary>
public readonly record struct TimelineBucket(DateOnly Start, int Count);

public enum TimelineInterval
{
    /// <summary>A text without a date counts in its year.</summary>
    Year,

    /// <summary>Only what has a date counts, of which the month is known.</summary>
    Month,
}
