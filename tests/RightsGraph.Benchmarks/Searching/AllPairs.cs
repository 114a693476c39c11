using System.Text.RegularExpressions;
using RightsGraph.Archive.Records;

namespace RightsGraph.Benchmarks.Searching;

/// <summary>The pairs of texts of one country whose sets of five-word shingles have a Jaccard index of at least .8, by
/// comparing each with each. Shingles are words themselves and not hashes.</summary>
internal static partial class AllPairs
{
    private const int ShingleSize = 5;
    private const double Threshold = 0.8;

    public static HashSet<(RecordId, RecordId)> Of(IReadOnlyList<Document> texts)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var sets = texts.Select(text => ShinglesOf(text.Text ?? string.Empty, numbers)).ToArray();
        var pairs = new HashSet<(RecordId, RecordId)>();
        for (var left = 0; left < sets.Length; left++)
        {
            for (var right = left + 1; right < sets.Length; right++)
            {
                if (AreSimilar(sets[left], sets[right]))
                {
                    pairs.Add(Pair(texts[left].Id, texts[right].Id));
                }
            }
        }

        return pairs;
    }

    public static (RecordId, RecordId) Pair(RecordId one, RecordId other) =>
        one.CompareTo(other) < 0 ? (one, other) : (other, one);

    private static int[] ShinglesOf(string text, Dictionary<string, int> numbers)
    {
        var words = Word().Matches(text).Select(match => match.Value.ToLowerInvariant()).ToArray();
        var shingles = Enumerable.Range(0, Math.Max(0, words.Length - ShingleSize + 1))
            .Select(start => string.Join(' ', words.AsSpan(start, ShingleSize)))
            .Distinct(StringComparer.Ordinal);
        return [.. shingles.Select(Number).Order()];

        int Number(string shingle) =>
            numbers.TryGetValue(shingle, out var number) ? number : numbers[shingle] = numbers.Count;
    }

    private static bool AreSimilar(int[] left, int[] right)
    {
        if (Math.Min(left.Length, right.Length) < Threshold * Math.Max(left.Length, right.Length))
        {
            return false;
        }

        var (common, i, j) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            var order = left[i].CompareTo(right[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common > 0 && common >= Threshold * (left.Length + right.Length - common);
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
