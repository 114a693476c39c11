using System.Globalization;

namespace RightsGraph.Archive.Records;

/// <summary>A day, a month or a year, by its first and its last day.</summary>
public sealed record PartialDate(DateOnly First, DateOnly Last)
{
    private static readonly (string Format, Func<DateOnly, DateOnly> Last)[] Forms =
    [
        ("yyyy-MM-dd", day => day),
        ("yyyy-MM", month => month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1)),
        ("yyyy", year => new DateOnly(year.Year, 12, 31)),
    ];

    /// <summary>As ISO 8601 writes them; null where the text is none.</summary>
    public static PartialDate? Parse(string text)
    {
        foreach (var (format, last) in Forms)
        {
            if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, default, out var first))
            {
                return new PartialDate(first, last(first));
            }
        }

        return null;
    }
}
