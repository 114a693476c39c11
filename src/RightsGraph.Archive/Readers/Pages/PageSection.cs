using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>What the headings above a line say of it.</summary>
internal sealed record PageSection
{
    public Country? Country { get; init; }

    public EntryKind Kind { get; init; } = EntryKind.Unknown;

    /// <summary>Of its heading in markup; 0 where there is none.</summary>
    public int Level { get; init; }

    /// <summary>Of a section whose paragraphs are one summary.</summary>
    public string? Title { get; init; }

    /// <summary>Of dates without a year, and of summaries.</summary>
    public int? Year { get; init; }

    /// <summary>The date that a heading gives to each item of the list below it.</summary>
    public DateReading? Date { get; init; }
}
