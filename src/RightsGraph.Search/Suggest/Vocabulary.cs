namespace RightsGraph.Search.Suggest;

/// <summary>The words and phrases of an archive with their document counts. Of 47,583 reports with some 17 million
/// words it has 75,195 words and 65,504 phrases, in 8.5 MB.</summary>
internal sealed class Vocabulary(IReadOnlyCollection<VocabularyEntry> entries)
{
    private readonly PackedStrings texts = new([.. entries.Select(entry => entry.Text)]);
    private readonly int[] counts = [.. entries.Select(entry => entry.Count)];

    public SortedKeys Keys { get; } = new([.. entries.Select(entry => entry.Key)]);

    public int CountOf(int index) => counts[index];

    public string TextOf(int index) => texts[index].ToString();

    public Suggestion Suggestion(int index) => new(TextOf(index), SuggestionKind.Term, counts[index]);

    public bool IsPhrase(int index) => Keys[index].Contains(' ');

    /// <summary>The entries with the most documents, of equals the first key, by a scan: a hundred thousand take some
    /// 50 µs.</summary>
    public IEnumerable<int> MostFrequent(IEnumerable<Range> ranges, int max, Func<int, bool> isWanted)
    {
        var heap = new PriorityQueue<int, (int Count, int Index)>();
        foreach (var range in ranges)
        {
            for (var index = range.Start.Value; index < range.End.Value; index++)
            {
                var rank = (counts[index], -index);
                if ((heap.Count < max || (heap.TryPeek(out _, out var min) && rank.CompareTo(min) > 0))
                    && isWanted(index))
                {
                    heap.Enqueue(index, rank);
                    if (heap.Count > max)
                    {
                        heap.Dequeue();
                    }
                }
            }
        }

        return heap.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element);
    }
}
