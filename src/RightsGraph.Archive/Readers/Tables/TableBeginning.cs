namespace RightsGraph.Archive.Readers.Tables;

/// <summary>What the beginning of a delimited table says of the rest.</summary>
/// <param name="Delimiter">Between cells.</param>
/// <param name="Skipped">Characters before the first row.</param>
/// <param name="FirstRow">The number of the first row.</param>
internal readonly record struct TableBeginning(char Delimiter, int Skipped, int FirstRow)
{
    private const string Separator = "sep=";

    public static TableBeginning Of(ReadOnlySpan<char> sample, bool isWhole, string name)
    {
        var start = sample.StartsWith("\uFEFF") ? 1 : 0;
        if (sample[start..].StartsWith(Separator, StringComparison.OrdinalIgnoreCase)
            && sample.Length > start + Separator.Length + 1)
        {
            // Excel's own line, which names the delimiter.
            var delimiter = sample[start + Separator.Length];
            var end = start + Separator.Length + 1;
            end += sample[end..] switch { ['\r', '\n', ..] => 2, ['\r' or '\n', ..] => 1, _ => 0 };
            return new TableBeginning(delimiter, end, 2);
        }

        var isTabbed = name.Contains(".tsv", StringComparison.OrdinalIgnoreCase)
            || name.Contains(".tab", StringComparison.OrdinalIgnoreCase);
        var found = isTabbed && sample.Contains('\t') ? '\t' : Tables.Delimiter.Of(sample[start..], isWhole);
        return new TableBeginning(found, start, 1);
    }
}
