using System.Collections.Concurrent;

namespace RightsGraph.Archive.Records;

/// <summary>Shares equal details among records: a million news releases have few publishers and topics, and mostly the
/// same ones together.</summary>
internal static class DetailsPool
{
    /// <summary>The characters of a text or a list that is shared: longer ones are of one record alone.</summary>
    private const int MaxLength = 400;

    private static readonly Pool<string> Texts = new(StringComparer.Ordinal);
    private static readonly Pool<IReadOnlyList<string>> Lists = new(new ListComparer());
    private static readonly Pool<RecordDetails> Wholes = new(EqualityComparer<RecordDetails>.Default);

    public static RecordDetails Share(RecordDetails details)
    {
        // What is of one text alone is not worth a place.
        var isCommon = details is
        { UpdatedAt: null, Attachments.Count: 0, Extra.Count: 0, FormerIds.Count: 0, OtherCountries.Count: < 8 };
        return isCommon && Wholes.Find(details) is { } whole ? whole : ShareParts(details, isCommon);
    }

    private static RecordDetails ShareParts(RecordDetails details, bool isCommon)
    {
        var shared = details with
        {
            Topics = Share(details.Topics),
            Authors = Share(details.Authors),
            Publisher = details.Publisher is { } publisher ? Share(publisher) : null,
        };
        return isCommon && IsShort(shared.Topics) && IsShort(shared.Authors) && IsShort([shared.Publisher ?? ""])
            ? Wholes.Add(shared)
            : shared;
    }

    private static IReadOnlyList<string> Share(IReadOnlyList<string> texts) =>
        texts.Count == 0 ? []
        : !IsShort(texts) ? texts
        : Lists.Find(texts) ?? Lists.Add(texts.Select(Share).ToArray());

    private static string Share(string text) =>
        text.Length > MaxLength ? text : Texts.Find(text) ?? Texts.Add(text);

    private static bool IsShort(IReadOnlyList<string> texts) =>
        texts.Count <= MaxLength && texts.Sum(text => (long)text.Length) <= MaxLength;

    /// <summary>What comes when it is full is not shared, so that no document fills the memory for ever.</summary>
    private sealed class Pool<T>(IEqualityComparer<T> comparer)
        where T : class
    {
        private const int MaxCount = 100_000;

        private readonly ConcurrentDictionary<T, T> values = new(comparer);
        private int count;

        public T? Find(T value) => values.TryGetValue(value, out var found) ? found : null;

        public T Add(T value)
        {
            if (Volatile.Read(ref count) >= MaxCount)
            {
                return value;
            }

            Interlocked.Increment(ref count);
            return values.GetOrAdd(value, value);
        }
    }

    private sealed class ListComparer : IEqualityComparer<IReadOnlyList<string>>
    {
        public bool Equals(IReadOnlyList<string>? left, IReadOnlyList<string>? right) =>
            left!.SequenceEqual(right!, StringComparer.Ordinal);

        public int GetHashCode(IReadOnlyList<string> texts)
        {
            var hash = default(HashCode);
            foreach (var text in texts)
            {
                hash.Add(text, StringComparer.Ordinal);
            }

            return hash.ToHashCode();
        }
    }
}
