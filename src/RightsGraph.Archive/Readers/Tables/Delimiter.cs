namespace RightsGraph.Archive.Readers.Tables;

/// <summary>Decides the delimiter of a table by what makes rows of the same length of it.</summary>
internal static class Delimiter
{
    /// <summary>Characters of the beginning that are looked at.</summary>
    public const int SampleLength = 1 << 17;

    private const int MaxRows = 200;
    private const double Most = 0.8;

    /// <param name="sample">The beginning of the table.</param>
    /// <param name="isWhole">Whether the sample is the whole table: else its last row is cut.</param>
    /// <returns>A comma where none makes columns: then there is one column.</returns>
    public static char Of(ReadOnlySpan<char> sample, bool isWhole)
    {
        var (best, bestScore) = (',', 0.0);
        foreach (var candidate in (ReadOnlySpan<char>)['\t', ',', ';', '|'])
        {
            var widths = WidthsOf(sample, candidate, isWhole);
            var columns = widths.Count == 0 ? 0 : widths.Max();
            var usual = widths.GroupBy(width => width).MaxBy(group => group.Count() * Math.Min(group.Key, 2));
            if (columns < 2 || usual is null || usual.Key < 2)
            {
                continue;
            }

            // More columns of the same length are better, and rows of one length more than many columns.
            var agreement = (double)usual.Count() / widths.Count;
            var score = agreement >= Most ? 1 + agreement + Math.Min(usual.Key, 50) * 0.01 : agreement;
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    private static List<int> WidthsOf(ReadOnlySpan<char> sample, char delimiter, bool isWhole)
    {
        var widths = new List<int>();
        var (width, isQuoted, isStart, isBlank) = (1, false, true, true);
        for (var index = 0; index < sample.Length && widths.Count < MaxRows; index++)
        {
            var letter = sample[index];
            if (isQuoted)
            {
                isQuoted = letter != '"' || (index + 1 < sample.Length && sample[index + 1] == '"' && ++index > 0);
                continue;
            }

            if (letter is '\r' or '\n')
            {
                if (!isBlank)
                {
                    widths.Add(width);
                }

                (width, isStart, isBlank) = (1, true, true);
                continue;
            }

            isBlank = false;
            width += letter == delimiter ? 1 : 0;
            isQuoted = letter == '"' && isStart;
            isStart = letter == delimiter;
        }

        if (isWhole && !isBlank)
        {
            widths.Add(width);
        }

        return widths;
    }
}
