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
            document.Source.Publisher,
            document.Title ?? document.Source.Title,
            document.Country.Name,
            When(document),
        ];
        var said = string.Join(", ", parts.Where(part => part is not null));
        var (first, last) = document.Lines;
        var lines = first == last ? $"line {first}" : $"lines {first}–{last}";
        return $"{said} ({document.Source.Name}, {lines})";
    }

    private static string? When(Document document) => document is Entry entry
        ? entry.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : document.Year?.ToString(CultureInfo.InvariantCulture);
}
