using System.Globalization;

namespace RightsGraph.Archive.Records;

/// <summary>Cites a text in one line: who said it of which country and when, and where it was read from.</summary>
public static class CitationLabel
{
    /// <summary>Such as <c>Human Rights Watch, Kazakhstan, 14 April 2014 (kazakhstan.txt, lines 5–6)</c>.</summary>
    public static string Format(Document document)
    {
        string?[] parts =
        [
            document.Publisher,
            document.Title ?? document.Source.Title,
            document.Country.Name,
            When(document),
        ];
        var said = string.Join(", ", parts.Where(part => part is not null));
        return $"{said} ({Place(document)})";
    }

    /// <summary>Such as <c>kazakhstan.txt, lines 5–6</c>.</summary>
    public static string Place(Document document)
    {
        var (first, last) = document.Lines;
        return $"{document.Source.Name}, {(first == last ? $"line {first}" : $"lines {first}–{last}")}";
    }

    /// <summary>No more of the date than the source states: <c>14 April 2014</c>, <c>April 2014</c> or
    /// <c>2014</c>.</summary>
    public static string DateOf(Entry entry) => entry.Date.ToString(
        entry.DatePrecision switch
        {
            DatePrecision.Year => "yyyy",
            DatePrecision.Month => "MMMM yyyy",
            _ => "d MMMM yyyy",
        },
        CultureInfo.InvariantCulture);

    private static string? When(Document document) => document is Entry entry
        ? DateOf(entry)
        : document.Year?.ToString(CultureInfo.InvariantCulture);
}
