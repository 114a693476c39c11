using RightsGraph.Archive.Readers.Pages;

namespace RightsGraph.Archive.Readers;

/// <summary>Reads a text page: its front matter, then its lines.</summary>
internal static class CountryPageReader
{
    /// <summary>A block of front matter that is longer is not searched for its end.</summary>
    private const int MaxMatterLines = 10_000;

    public static ReadOutcome Read(SourceDocument document, DateTimeOffset importedAt)
    {
        if (PageText.Open(document, out var refusal) is not { } text
            || MatterOf(document.Name, text, importedAt, out refusal) is not { } matter
            || LinesOf(document, text, matter.BodyStart, out refusal) is not { } lines)
        {
            return ReadOutcome.Refused(refusal!);
        }

        var outcome = PageReader.Read(document, matter, lines, importedAt);
        return outcome with
        {
            LeftOut = matter.BodyStart == 0 || outcome.Document is null
                ? outcome.LeftOut
                :
                [
                    new LeftOut(new LineSpan(1, matter.BodyStart), LeftOutReasons.FrontMatter, "---"),
                    .. outcome.LeftOut,
                ],
            Notes = text.Told is { } told && outcome.Document is not null
                ? [.. outcome.Notes, new ReadNote(document.Name, null, told)]
                : outcome.Notes,
        };
    }

    private static FrontMatter? MatterOf(string name, PageText text, DateTimeOffset importedAt, out Refusal? refusal)
    {
        var head = text.Lines().Take(MaxMatterLines).ToList();
        refusal = text.Refusal;
        return refusal is null
            ? FrontMatter.Read(name, head, DateOnly.FromDateTime(importedAt.UtcDateTime), out refusal)
            : null;
    }

    /// <summary>The lines behind the front matter, of which a run of blank ones is kept as one.</summary>
    private static List<PageLine>? LinesOf(SourceDocument document, PageText text, int start, out Refusal? refusal)
    {
        var lines = new List<PageLine>();
        var number = 0;
        foreach (var line in text.Lines())
        {
            if (++number <= start)
            {
                continue;
            }

            var read = LineGrammar.Read(line, number);
            if (read.Kind != LineKind.Blank || lines.Count == 0 || lines[^1].Kind != LineKind.Blank)
            {
                lines.Add(read);
            }

            if (lines.Count > ReadLimits.PageLines)
            {
                refusal = new Refusal(
                    document.Name,
                    number,
                    $"the page has more than {ReadLimits.PageLines:N0} lines; divide it into several");
                return null;
            }
        }

        refusal = text.Refusal;
        return refusal is null ? lines : null;
    }
}
