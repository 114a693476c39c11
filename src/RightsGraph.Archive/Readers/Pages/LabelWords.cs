using System.Collections.Frozen;
using System.Text.RegularExpressions;
using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>The labels of pages in the languages of <c>headings.tsv</c>: what stands on a line of its own and is no
/// text.</summary>
internal static partial class LabelWords
{
    private const string SignsAround = " \t\u00A0:：.…«»›‹<>→←↑↓▸▶►[]()*_#|-–—+\"“”'";
    private const int MaxLabelLength = 100;
    private const int MaxFooterLength = 160;

    private static readonly ILookup<string, (string Value, string Folded)> Table = TableFile.Rows("headings.tsv")
        .SelectMany(row => row[3].Split('|'), (row, words) => (What: row[0], Value: row[1], Folded: Fold(words)))
        .ToLookup(row => row.What, row => (row.Value, row.Folded), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Related = Set("related");
    private static readonly FrozenSet<string> Links = Set("link");
    private static readonly string[] Footers = [.. Set("footer")];

    private static readonly (string Start, string End)[] LinkPatterns =
    [
        .. Links.Where(label => label.Contains('%', StringComparison.Ordinal))
            .Select(label => label.Split('%'))
            .Select(parts => (parts[0], parts[1])),
    ];

    public static FrozenDictionary<string, EntryKind> Kinds { get; } = Table["kind"]
        .DistinctBy(row => row.Folded)
        .ToFrozenDictionary(row => row.Folded, row => Enum.Parse<EntryKind>(row.Value), StringComparer.Ordinal);

    public static FrozenSet<string> Fillers { get; } = Set("filler");

    /// <summary>"Related Content" and the like: what follows is about other pages.</summary>
    public static bool IsRelated(string line) => line.Length <= MaxLabelLength && Related.Contains(Fold(line));

    /// <summary>"Read more", "Share on …", with or without arrows around.</summary>
    public static bool IsLink(string line)
    {
        if (line.Length > MaxLabelLength)
        {
            return false;
        }

        var folded = Fold(line);
        return Links.Contains(folded) || Array.Exists(LinkPatterns, pattern =>
            folded.Length > pattern.Start.Length + pattern.End.Length
            && folded.Length <= pattern.Start.Length + 40
            && folded.StartsWith(pattern.Start, StringComparison.Ordinal)
            && folded.EndsWith(pattern.End, StringComparison.Ordinal)
            && line[^1] is not ('.' or '!' or '?' or ':' or '。'));
    }

    /// <summary>A line that begins with ©, or that is a phrase of footers and no sentence.</summary>
    public static bool IsFooter(string line)
    {
        if (line.Length is 0 or > MaxFooterLength)
        {
            return false;
        }

        if (line[0] == '©' || line.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase)
            || (line.StartsWith("copyright", StringComparison.OrdinalIgnoreCase)
                && (HasYearOrSign(line) || CopyrightYear().IsMatch(line))))
        {
            return true;
        }

        var folded = Fold(line);
        return line[^1] is not ('?' or ':')
            && Array.Exists(Footers, footer => folded.StartsWith(footer, StringComparison.Ordinal)
                && (folded.Length == footer.Length || !char.IsLetter(folded[footer.Length]) || footer[^1] > '\u3000'))
            && (line[^1] != '.' || folded.Length < 40);
    }

    /// <summary>Case, accents, hyphens and the signs around a label do not count.</summary>
    public static string Fold(string label)
    {
        var folded = DateFolding.Fold(label.AsSpan().Trim(SignsAround));
        return folded.Replace("'", "’", StringComparison.Ordinal).Trim();
    }

    private static bool HasYearOrSign(string line) =>
        line.Contains('©', StringComparison.Ordinal)
        || line.Contains("(c)", StringComparison.OrdinalIgnoreCase)
        || (NamedYears.LatestIn(line) is not null && line[^1] != '.');

    [GeneratedRegex(@"^copyright\W+[0-9]{4}\b", RegexOptions.IgnoreCase)]
    private static partial Regex CopyrightYear();

    private static FrozenSet<string> Set(string what) =>
        Table[what].Select(row => row.Folded).ToFrozenSet(StringComparer.Ordinal);
}
