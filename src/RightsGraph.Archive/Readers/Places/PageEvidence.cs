namespace RightsGraph.Archive.Readers.Places;

/// <summary>What tells the country of a page, in the order in which it is believed.</summary>
internal sealed record PageEvidence
{
    /// <summary>What the document states itself decides alone.</summary>
    public IReadOnlyList<Country> Stated { get; init; } = [];

    /// <summary>Of its headings those that are a country's name; several make sections of several countries.</summary>
    public IReadOnlyList<Country> Sections { get; init; } = [];

    /// <summary>Of a page whose first text stands above the first of those: the headings that are not just a country's
    /// name, as then nothing says that the page is about one country.</summary>
    public IReadOnlyList<string> OtherHeadings { get; init; } = [];

    public WaysToState Ways { get; init; } = WaysToState.InFrontMatter;

    public string? Title { get; init; }

    public string? FirstHeading { get; init; }

    public string? Url { get; init; }

    /// <summary>With the folders, of which only the last part counts.</summary>
    public string? FileName { get; init; }

    /// <summary>The paragraphs, counted only where all the others are silent.</summary>
    public IEnumerable<string> Paragraphs { get; init; } = [];
}
