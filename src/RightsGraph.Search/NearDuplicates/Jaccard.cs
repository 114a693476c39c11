namespace RightsGraph.Search.NearDuplicates;

/// <summary>Compares sets of shingles by Jaccard's index: what two have in common, as a share of what either
/// has.</summary>
internal static class Jaccard
{
    /// <summary>Hundredths: integers, so that every machine decides alike.</summary>
    private const int Threshold = 80;

    /// <summary>Whether the sizes allow it.</summary>
    public static bool MayBeSimilar(int left, int right) =>
        Math.Min(left, right) * 100L >= Math.Max(left, right) * (long)Threshold;

    /// <summary>Hashes of a set, in any one order of all, so many that two similar sets share one of them (prefix
    /// filtering; Chaudhuri, Ganti and Kaushik 2006).</summary>
    public static int PrefixLength(int size) => size - (int)(((size * (long)Threshold) + 99) / 100) + 1;

    /// <summary>The index of two similar sets; 0 of others, which take less time.</summary>
    public static double IfSimilar(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        if (!MayBeSimilar(left.Length, right.Length))
        {
            return 0;
        }

        // common / (left + right - common) >= threshold
        var needed = (int)((((left.Length + right.Length) * (long)Threshold) + 99 + Threshold) / (100 + Threshold));
        var (common, i, j) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (common + Math.Min(left.Length - i, right.Length - j) < needed)
            {
                return 0;
            }

            if (left[i] == right[j])
            {
                (common, i, j) = (common + 1, i + 1, j + 1);
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common > 0 && common >= needed ? common / (double)(left.Length + right.Length - common) : 0;
    }
}
