using System.Collections.Frozen;

namespace RightsGraph.Archive.Readers.Dates;

/// <summary>The words of dates, read from <c>dates.tsv</c>: what a word is, its number, its language, its
/// forms.</summary>
internal static class DateWords
{
    /// <summary>The longest phrase of the table.</summary>
    public const int MaxWords = 5;

    private static readonly FrozenDictionary<(DateWordKind Kind, string Folded), int> Numbers = ReadTable();

    private static readonly FrozenSet<string> FirstWords = Numbers.Keys
        .Select(key => key.Folded.Split(' ')[0])
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Misspelt = Misspellings();

    /// <summary>The number of a month, 0 for a word of another kind; null where the word is not of the kind.</summary>
    public static int? Find(DateWordKind kind, string folded) =>
        Numbers.TryGetValue((kind, folded), out var number) ? number : null;

    /// <summary>Whether a phrase of the table begins with the word.</summary>
    public static bool MayBegin(string folded) => FirstWords.Contains(folded);

    /// <summary>The month that a word of the right shape was meant to be: Arpil, Febuary. Law is none.</summary>
    public static string? MonthMeantBy(string folded) =>
        folded.Length is >= 3 and <= 12 && Find(DateWordKind.Month, folded) is null
            ? Misspelt.GetValueOrDefault(Sorted(folded)) ?? NearestMonth(folded)
            : null;

    private static string? NearestMonth(string folded) => folded.Length < 4 ? null : Numbers.Keys
        .Where(key => key.Kind == DateWordKind.Month && key.Folded.Length >= 5)
        .Select(key => key.Folded)
        .FirstOrDefault(month =>
            Math.Abs(month.Length - folded.Length) <= 1 && EditDistance.Between(month, folded) == 1);

    /// <summary>By their letters in order: swapped letters are the commonest fault in a short word.</summary>
    private static FrozenDictionary<string, string> Misspellings() => Numbers.Keys
        .Where(key => key.Kind == DateWordKind.Month && key.Folded.Length >= 3)
        .DistinctBy(key => Sorted(key.Folded))
        .ToFrozenDictionary(key => Sorted(key.Folded), key => key.Folded, StringComparer.Ordinal);

    private static string Sorted(string word) => string.Concat(word.Order());

    private static FrozenDictionary<(DateWordKind Kind, string Folded), int> ReadTable()
    {
        var numbers = new Dictionary<(DateWordKind, string), int>();
        foreach (var row in TableFile.Rows("dates.tsv"))
        {
            var kind = Enum.Parse<DateWordKind>(row[0], ignoreCase: true);
            var number = int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture);
            foreach (var folded in row[3].Split('|').Select(word => DateFolding.Fold(word)))
            {
                if (!numbers.TryAdd((kind, folded), number) && numbers[(kind, folded)] != number)
                {
                    throw new InvalidDataException(
                        $"'{folded}' is two months: {numbers[(kind, folded)]} and {number}.");
                }
            }
        }

        return numbers.ToFrozenDictionary();
    }
}

internal enum DateWordKind
{
    Month,

    /// <summary>A month of the Persian calendar, which is converted.</summary>
    Solar,

    /// <summary>A month of the Islamic calendar, whose days depend on who saw the moon: refused.</summary>
    Lunar,

    Weekday,

    /// <summary>Stands before a month: early, mid.</summary>
    Part,

    /// <summary>Says of a year less than a month: spring.</summary>
    Season,

    /// <summary>Stands between the parts of a date: of, de.</summary>
    Joint,

    /// <summary>Stands before a date: on, am.</summary>
    Before,

    /// <summary>Published, Date.</summary>
    Label,

    Updated,

    /// <summary>Stands between two dates: to, bis.</summary>
    Range,

    /// <summary>Stands behind a year.</summary>
    Era,

    Ordinal,

    /// <summary>Stands around a time of day.</summary>
    Time,

    Zone,
}
