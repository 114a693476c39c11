using System.Collections.Concurrent;

namespace RightsGraph.Archive.Records;

/// <summary>Shares equal details among records: a million news releases have few publishers and topics, and mostly the
/// same ones together.</summary>
internal static class DetailsPool
{
    /// <summary>What comes later is not shared, so that no document fills the memory for ever.</summary>
    private const int MaxCount = 100_000;

    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<RecordDetails, RecordDetails> Wholes = [];
    private static int textCount;
    private static int wholeCount;

    public static RecordDetails Share(RecordDetails details)
    {
        if (Wholes.TryGetValue(details, out var whole))
        {
            return whole;
        }

        var shared = details with
        {
            Topics = Share(details.Topics),
            Authors = Share(details.Authors),
            Publisher = details.Publisher is { } publisher ? Share(publisher) : null,
        };

        // What is of one text alone is not worth a place.
        return shared is { UpdatedAt: null, Attachments.Count: 0, Extra.Count: 0, FormerIds.Count: 0 }
            ? Share(shared, Wholes, ref wholeCount)
            : shared;
    }

    private static IReadOnlyList<string> Share(IReadOnlyList<string> texts) =>
        texts.Count == 0 ? [] : [.. texts.Select(Share)];

    private static string Share(string text) => Share(text, Texts, ref textCount);

    private static T Share<T>(T value, ConcurrentDictionary<T, T> pool, ref int count)
        where T : notnull =>
        pool.TryGetValue(value, out var pooled) ? pooled
        : Volatile.Read(ref count) >= MaxCount ? value
        : Added(value, pool, ref count);

    private static T Added<T>(T value, ConcurrentDictionary<T, T> pool, ref int count)
        where T : notnull
    {
        Interlocked.Increment(ref count);
        return pool.GetOrAdd(value, value);
    }
}
