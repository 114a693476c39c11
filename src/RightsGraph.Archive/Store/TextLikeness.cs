namespace RightsGraph.Archive.Store;

/// <summary>Compares records by the words with which they begin. Another reading moves a title out of a text, drops
/// markup or joins lines, and leaves most words as they are.</summary>
internal sealed class TextLikeness
{
    /// <summary>The share of words that two records must have in common to say much the same.</summary>
    public const double Enough = 0.5;

    private const int MaxWords = 64;
    private const int MaxLength = 1_000;

    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);

    public static TextLikeness Of(Document record)
    {
        var likeness = new TextLikeness();
        likeness.AddWords(record.Title);
        likeness.AddWords(record.Text);
        return likeness;
    }

    /// <summary>From 0 to 1; the shorter of the two counts, as one may go on.</summary>
    public double ShareIn(StoredRecord other)
    {
        var (few, many) = words.Count < other.Words.words.Count ? (words, other.Words.words) : (other.Words.words, words);
        return few.Count == 0 ? 0 : (double)few.Count(many.Contains) / few.Count;
    }

    private void AddWords(string? text)
    {
        var start = 0;
        for (var index = 0; index <= Math.Min(text?.Length ?? -1, MaxLength) && words.Count < MaxWords; index++)
        {
            if (index == text!.Length || !char.IsLetterOrDigit(text[index]))
            {
                if (index > start)
                {
                    words.Add(text[start..index]);
                }

                start = index + 1;
            }
        }
    }
}
