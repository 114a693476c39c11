using System.Globalization;
using System.Text;
using RightsGraph.Archive.Records;
using Spectre.Console;

namespace RightsGraph.Server.Commands;

/// <summary>Prints hits: matches in colour if the terminal has any, else between stars.</summary>
internal sealed class HitList(IAnsiConsole console)
{
    private const int MaxFragments = 2;

    private readonly bool isTerminal = console.Profile.Out.IsTerminal;
    private readonly bool hasColour =
        console.Profile.Out.IsTerminal && console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;

    public void Write(HitPage page)
    {
        var rank = 0;
        foreach (var hit in page.Hits)
        {
            var highlights = hit.Highlights(MaxFragments * 2, fragmentSize: 160);
            WriteLine($"[bold]{++rank}. {Heading(hit.Document, highlights)}[/] [grey]{Score(hit)}[/]");
            foreach (var highlight in highlights.Where(part => part.Field == SearchField.Text).Take(MaxFragments))
            {
                WriteLine("   " + Marked(highlight));
            }

            WriteLine("   " + Plain(Origin(hit.Document)));
            if (hit.Document.Url is { } address)
            {
                WriteLine("   " + Plain(address));
            }
        }

        WriteLine(page.TotalCount > page.Hits.Count
            ? $"{page.Hits.Count:N0} of {page.TotalCount:N0} hits"
            : $"{page.TotalCount:N0} {(page.TotalCount == 1 ? "hit" : "hits")}");
        if (page.HasMore)
        {
            WriteLine($"The next: --after {page.CursorOf(page.Hits[^1])}");
        }
    }

    /// <summary>The title has its matches marked here, and is no fragment too.</summary>
    private string Heading(Document document, IEnumerable<Highlight> highlights)
    {
        var when = document is Entry entry
            ? CitationLabel.DateOf(entry)
            : $"summary{(document.Year is { } year ? $" of {year}" : "")}";
        var title = highlights.FirstOrDefault(part => part.Field == SearchField.Title && part.Text == document.Title);
        return Plain($"{document.Country}, {when}")
            + (document.Title is null ? "" : ": ")
            + (title is null ? Plain(document.Title ?? "") : Marked(title));
    }

    private static string Origin(Document document) =>
        (document.Publisher is { } publisher ? $"{publisher}, " : "") + CitationLabel.Place(document);

    private static string Score(SearchHit hit) => hit.Score.ToString("0.00", CultureInfo.InvariantCulture);

    private string Marked(Highlight highlight)
    {
        var (open, close) = hasColour ? ("[bold yellow]", "[/]") : ("*", "*");
        var line = new StringBuilder();
        var end = 0;
        foreach (var span in highlight.Spans)
        {
            line.Append(Plain(highlight.Text[end..span.Start]))
                .Append(open)
                .Append(Plain(highlight.Text[span.Start..span.End]))
                .Append(close);
            end = span.End;
        }

        return line.Append(Plain(highlight.Text[end..])).ToString();
    }

    /// <summary>Control characters could steer the terminal, and brackets would be markup.</summary>
    private static string Plain(string text) => Markup.Escape(Printable.Sanitize(text.ReplaceLineEndings(" ")));

    /// <summary>Does not wrap lines in a pipe.</summary>
    private void WriteLine(string markup)
    {
        if (isTerminal)
        {
            console.MarkupLine(markup);
        }
        else
        {
            console.Profile.Out.Writer.WriteLine(Markup.Remove(markup));
        }
    }
}
