namespace RightsGraph.Archive.Store;

/// <summary>Compares records by the words with which they begin. Another reading moves a title out of a text, drops
/// markup or joins lines, and leaves most words as they are.</summary>
/// <remarks>It holds the words' hashes, some 1,000 bytes a record: a document of a million may be replaced.</remarks>
internal sealed class TextLikeness
{
    /// <summary>Two records say much the same if they have more than this share of their words in common.</summary>
    public const double Half = 0.5;

    private const int MaxWords = 64;
    private const int MaxLength = 1_000;

    private readonly HashSet<int> words;

    private TextLikeness(HashSet<int> words) => this.words = words;

    public static TextLikeness Of(Document record)
    {
        var words = new HashSet<int>();
        AddWords(record.Title, words);
        AddWords(record.Text, words);
        words.TrimExcess();
        return new TextLikeness(words);
    }

    /// <summary>From 0 to 1; the shorter of the two counts, as one may go on.</summary>
    public double ShareIn(StoredRecord other)
    {
        var others = other.Words.words;
        var (few, many) = words.Count < others.Count ? (words, others) : (others, words);
        return few.Count == 0 ? 0 : (double)few.Count(many.Contains) / few.Count;
    }

    private static void AddWords(string? text, HashSet<int> words)
    {
        var start = 0;
        for (var index = 0; index <= Math.Min(text?.Length ?? -1, MaxLength) && words.Count < MaxWords; index++)
        {
            if (index == text!.Length || !char.IsLetterOrDigit(text[index]))
            {
                if (index > start)
                {
                    words.Add(string.GetHashCode(text.AsSpan(start..index), StringComparison.OrdinalIgnoreCase));
                }

                start = index + 1;
            }
        }
    }
}
