using System.Text;
using AngleSharp.Dom;
using RightsGraph.Archive.Readers.Pages;

namespace RightsGraph.Archive.Readers.Html;

/// <summary>Collects the words of blocks, and makes a line of each block when it ends.</summary>
internal sealed class HtmlBlockLines
{
    private readonly int firstLine;
    private readonly List<PageLine> lines = [];
    private readonly StringBuilder words = new();
    private int depth = -1;
    private int articles;
    private int heading;
    private int number;
    private bool beginsItem;
    private string? url;
    private bool hasOtherWords;
    private bool isTitle;
    private int bold;
    private bool hasPlainWords;

    public HtmlBlockLines(int firstLine) => this.firstLine = number = firstLine;

    public void Append(string text)
    {
        words.Append(text);
        var hasWords = !string.IsNullOrWhiteSpace(text);
        hasOtherWords |= heading == 0 && hasWords && url is null;
        hasPlainWords |= hasWords && bold == 0;
    }

    public static bool IsTimeAsShown(IElement time) => DayOf(time) is null;

    public void Enter(IElement element)
    {
        var line = element.SourceReference?.Position.Line;
        switch (element.LocalName)
        {
            case "br":
                End(endsParagraph: false);
                break;
            case "time" when DayOf(element) is { } day:
                words.Append(' ').Append(day).Append(' ');
                break;
            case "a" when element.GetAttribute("href") is { Length: > 1 } href && !href.StartsWith('#'):
                url ??= FieldProblems.BadUrl(href.Trim()) is null ? href.Trim() : null;
                break;
            case "b" or "strong":
                bold++;
                break;
            case "td" or "th":
                End(endsParagraph: false);
                break;
            case var name when HtmlText.IsBlock(element):
                End(endsParagraph: name != "dd");
                Begin(name, line);
                break;
        }
    }

    public void Leave(IElement element)
    {
        var name = element.LocalName;
        bold -= name is "b" or "strong" ? 1 : 0;
        if (!HtmlText.IsBlock(element))
        {
            return;
        }

        End(endsParagraph: name is not ("dt" or "tr"));
        switch (name)
        {
            case "ul" or "ol":
                depth--;
                break;
            case "article":
                articles--;
                break;
            case ['h', >= '1' and <= '6']:
                (heading, isTitle) = (0, false);
                break;
        }
    }

    public IReadOnlyList<PageLine> Close()
    {
        End(endsParagraph: true);
        return lines;
    }

    private static string? DayOf(IElement time)
    {
        var stated = time.GetAttribute("datetime")?.Trim();
        return stated is { Length: >= 10 } && stated[4] == '-' && stated[7] == '-'
            && DateOnly.TryParseExact(stated[..10], "yyyy-MM-dd", out _)
                ? stated[..10]
                : null;
    }

    private void Begin(string name, int? line)
    {
        number = Math.Max(number, line ?? number);
        switch (name)
        {
            case "ul" or "ol":
                depth++;
                break;
            case "li" or "dt" or "tr":
                beginsItem = true;
                break;
            case "article":
                articles++;
                beginsItem = true;
                break;
            case ['h', >= '1' and <= '6'] when depth < 0 && articles == 0:
                // A heading within an item is the item's title, and no section.
                heading = name[1] - '0';
                break;
            case ['h', >= '1' and <= '6']:
                isTitle = true;
                break;
        }
    }

    private void End(bool endsParagraph)
    {
        var text = PlainText.LineOf(words.ToString());
        words.Clear();
        if (text is not null)
        {
            lines.Add(LineOf(text));
            number++;
            beginsItem = false;
        }

        (url, hasOtherWords, hasPlainWords) = (null, false, false);
        if (endsParagraph && lines.Count > 0 && lines[^1].Kind != LineKind.Blank)
        {
            lines.Add(PageLine.Blank(Math.Max(firstLine, number - 1)));
        }
    }

    private PageLine LineOf(string text)
    {
        var link = hasOtherWords ? null : url;
        return heading > 0 ? PageLine.Heading(number, text, heading, link)
            : beginsItem ? PageLine.Item(number, Math.Max(0, depth), text, link)
            : PageLine.Paragraph(number, text, depth >= 0 || articles > 0 ? Math.Max(0, depth) : null, link) with
            {
                IsTitle = isTitle,
                IsPlain = hasPlainWords,
            };
    }
}
