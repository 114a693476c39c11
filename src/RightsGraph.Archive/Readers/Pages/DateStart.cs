using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>A cheap test that spares most lines the parser: a date begins with a digit, or with a word of
/// dates.</summary>
internal static class DateStart
{
    private const int MaxOpening = 8;

    public static bool MayBe(string line)
    {
        var start = 0;
        while (start < line.Length && start < MaxOpening && !char.IsLetterOrDigit(line[start]))
        {
            start++;
        }

        if (start == line.Length || !char.IsLetter(line[start]))
        {
            return start < line.Length && char.IsDigit(line[start]);
        }

        var end = start;
        while (end < line.Length && end - start < 24 && (char.IsLetter(line[end]) || line[end] is '\u200C'))
        {
            end++;
        }

        return line[start] >= '\u0590' || DateWords.MayBegin(DateFolding.Fold(line.AsSpan(start, end - start)))
            || IsDigitNext(line, end);
    }

    /// <summary>A misspelt month has a day behind it.</summary>
    private static bool IsDigitNext(string line, int end)
    {
        while (end < line.Length && line[end] is ' ' or '.' or '\u00A0')
        {
            end++;
        }

        return end < line.Length && char.IsAsciiDigit(line[end]);
    }
}
