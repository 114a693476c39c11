using System.Text.RegularExpressions;
using CsCheck;

namespace RightsGraph.Tests.Search.NearDuplicates;

/// <summary>Shingles as sets of strings, and paragraphs that change a little.</summary>
internal static partial class NearDuplicateOracle
{
    private const int ShingleSize = 5;

    private static readonly string[] Words =
    [
        "police", "court", "women", "law", "the", "of", "in", "prison",
        "press", "workers", "reports", "torture", "and", "oil", "strike", "freedom",
    ];

    /// <summary>A paragraph of an archive: which of a few it begins as, and the words that were changed
    /// since.</summary>
    public static Gen<string> Texts { get; } = Gen.Select(
            Gen.Int[0, 4], Gen.Int[0, 45], Gen.Select(Gen.Int[0, 44], Gen.Int[0, 15]).Array[0, 3])
        .Select((paragraph, length, changes) => string.Join(' ', Enumerable.Range(0, length).Select(place =>
            Words[changes.Where(change => change.Item1 == place).Select(change => (int?)change.Item2).FirstOrDefault()
                ?? (((paragraph + 3) * (place + 1) * (place + 7)) % 97 % Words.Length)])));

    public static HashSet<string> ShinglesOf(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value.ToLowerInvariant()).ToList();
        return
        [
            .. Enumerable.Range(0, Math.Max(0, words.Count - ShingleSize + 1))
                .Select(start => string.Join(' ', words.Skip(start).Take(ShingleSize))),
        ];
    }

    public static double Similarity(HashSet<string> left, HashSet<string> right)
    {
        var common = left.Count(right.Contains);
        return common == 0 ? 0 : common / (double)(left.Count + right.Count - common);
    }

    public static bool AreSimilar(HashSet<string> left, HashSet<string> right) => Similarity(left, right) >= 0.8;

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
