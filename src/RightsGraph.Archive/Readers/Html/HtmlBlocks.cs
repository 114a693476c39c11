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
        var path = new Stack<(INode Node, int Next)>();
        path.Push((root, 0));
        while (path.TryPop(out var place))
        {
            var (node, next) = place;
            if (next >= node.ChildNodes.Length)
            {
                if (node is IElement left && node != root)
                {
                    lines.Leave(left);
                }

                continue;
            }

            path.Push((node, next + 1));
            var child = node.ChildNodes[next];
            if (child is IText words)
            {
                lines.Append(words.Data);
            }
            else if (child is IElement element && !HtmlText.IsUnseen(element) && !PageFurniture.Is(element))
            {
                lines.Enter(element);
                if (element.LocalName != "time" || HtmlBlockLines.IsTimeAsShown(element))
                {
                    path.Push((element, 0));
                }
            }
        }

        return lines.Close();
    }
}
