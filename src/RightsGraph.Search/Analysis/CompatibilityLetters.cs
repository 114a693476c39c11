using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace RightsGraph.Search.Analysis;

/// <summary>Decomposes letters (Unicode's NFKD), as the runtime normalizes nothing under InvariantGlobalization:
/// letters with accents of any script, and the compatibility forms that converters of PDF write for Arabic, Hebrew,
/// katakana and Han. The file was made from the Unicode Character Database, version 14. It leaves out Latin letters,
/// which Lucene's filter folds, letters whose marks are no accents (<see cref="Composition"/>), and Thai and Lao, whose
/// vowels stay whole.</summary>
internal static class CompatibilityLetters
{
    private const string Resource = "RightsGraph.Search.Analysis.compatibility.tsv";

    private static readonly FrozenDictionary<int, string> Table = Read().ToFrozenDictionary();

    /// <summary>Null for a letter that stays as it is.</summary>
    public static string? Decompose(int code) => Table.GetValueOrDefault(code);

    private static Dictionary<int, string> Read()
    {
        using var stream = typeof(CompatibilityLetters).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<int, string>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var range = line[..tab].Split('-');
            var (first, last) = (CodeOf(range[0]), CodeOf(range[^1]));
            table.Add(first, line[(tab + 1)..]);

            // Of a range each further letter stands for the next one.
            for (var code = first + 1; code <= last; code++)
            {
                table.Add(code, new Rune(Rune.GetRuneAt(line, tab + 1).Value + code - first).ToString());
            }
        }

        return table;
    }

    private static int CodeOf(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
