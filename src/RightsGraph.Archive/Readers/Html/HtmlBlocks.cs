using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using RightsGraph.Archive.Readers.Pages;

namespace RightsGraph.Archive.Readers.Html;

/// <summary>The headings, items and paragraphs of a marked-up page as lines for the grammar of pages.</summary>
internal static class HtmlBlocks
{
    /// <summary>Of Markdown that was rendered, whose lines are no longer known: each block counts as one.</summary>
    public static IReadOnlyList<PageLine> Of(string html, int firstLine)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return Of((INode?)document.Body ?? document, firstLine);
    }

    /// <param name="root">Whose blocks are read.</param>
    /// <param name="firstLine">Of the document, counted from 1.</param>
    public static IReadOnlyList<PageLine> Of(INode root, int firstLine)
    {
        var lines = new HtmlBlockLines(firstLine);
        MarkupWalk.Over(
            root,
            (words, _) => lines.Append(words.Data),
            element =>
            {
                if (HtmlText.IsUnseen(element) || PageFurniture.Is(element))
                {
                    return false;
                }

                lines.Enter(element);
                return element.LocalName != "time" || HtmlBlockLines.IsTimeAsShown(element);
            },
            lines.Leave);
        return lines.Close();
    }
}
