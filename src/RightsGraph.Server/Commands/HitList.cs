using System.Globalization;
using System.Text;
using RightsGraph.Archive.Records;
using Spectre.Console;

namespace RightsGraph.Server.Commands;

/// <summary>Prints hits: matches in colour if the terminal has any, else between stars.</summary>
internal sealed class HitList(IAnsiConsole console)
{
    private readonly bool isTerminal = console.Profile.Out.IsTerminal;
    private readonly bool hasColour =
        console.Profile.Out.IsTerminal && console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;

    public void Write(SearchResult result)
    {
        var rank = 0;
        foreach (var hit in result.Hits)
        {
            WriteLine($"[bold]{++rank}. {Plain(Heading(hit.Document))}[/] [grey]{Score(hit)}[/]");
            foreach (var highlight in hit.Highlights(maxFragments: 2, fragmentSize: 160))
            {
                WriteLine("   " + Marked(highlight));
            }

            WriteLine("   " + Plain(CitationLabel.Format(hit.Document)));
        }

        WriteLine(result.TotalCount > result.Hits.Count
            ? $"{result.Hits.Count:N0} of {result.TotalCount:N0} hits"
            : $"{result.TotalCount:N0} {(result.TotalCount == 1 ? "hit" : "hits")}");
    }

    private static string Heading(Document document) => document switch
    {
        Entry entry =>
            $"{entry.Country}, {entry.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}{Title(document)}",
        _ => $"{document.Country}, summary{(document.Year is { } year ? $" of {year}" : "")}{Title(document)}",
    };

    private static string Title(Document document) => document.Title is { } title ? $": {title}" : "";

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
