namespace RightsGraph.Archive.Readers.Places;

/// <summary>What tells the country of a page, in the order in which it is believed.</summary>
internal sealed record PageEvidence
{
    /// <summary>What the document states itself decides alone.</summary>
    public IReadOnlyList<Country> Stated { get; init; } = [];

    /// <summary>Its headings, in order: one that is a country's name, or the first if it names one.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? FileName { get; init; }

    /// <summary>Counted only where all the others are silent.</summary>
    public string? Text { get; init; }
}
