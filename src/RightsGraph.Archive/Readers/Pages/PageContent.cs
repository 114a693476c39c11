namespace RightsGraph.Archive.Readers.Pages;

/// <summary>What a page consists of: its records, and what is in none.</summary>
internal sealed class PageContent
{
    public List<PageRecord> Records { get; } = [];

    public List<LeftOut> LeftOut { get; } = [];

    /// <summary>The first heading, where it stands above all records and is not just a country's name.</summary>
    public string? FirstHeading { get; set; }

    /// <summary>The headings below it that are no country's name.</summary>
    public List<string> OtherHeadings { get; } = [];

    /// <summary>The line that refuses the page, and why.</summary>
    public LineProblem? Problem { get; set; }

    public int Headings { get; set; }

    /// <summary>Whether the page is one entry as a whole.</summary>
    public bool IsPost { get; set; }

    /// <summary>Lines in a row that are left out for one reason are told as one.</summary>
    public void Leave(PageLine line, string reason, bool isNextInRow)
    {
        if (isNextInRow && LeftOut.Count > 0 && LeftOut[^1] is var last && last.Reason == reason)
        {
            LeftOut[^1] = last with { Lines = last.Lines with { Last = line.Number } };
        }
        else
        {
            LeftOut.Add(Readers.LeftOut.Of(line.Number, reason, line.Bullet is null ? line.Text : line.Written));
        }
    }
}
