using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace RightsGraph.Archive.Readers.Html;

/// <summary>The text of marked-up text: blocks become paragraphs, items begin with a bullet, links keep their words
/// alone.</summary>
internal static partial class HtmlText
{
    private static readonly FrozenSet<string> Unseen = FrozenSet.ToFrozenSet(
    [
        "script", "style", "noscript", "template", "svg", "iframe", "head", "button", "select", "textarea", "object",
        "embed", "math", "canvas", "audio", "video",
    ]);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
    [
        "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "h1", "h2", "h3", "h4", "h5",
        "h6", "ul", "ol", "dl", "blockquote", "table", "figure", "figcaption", "pre", "form", "fieldset", "address",
        "hr", "body", "html", "details", "summary", "center",
    ]);

    private static readonly FrozenSet<string> Lines = FrozenSet.ToFrozenSet(["li", "tr", "dt", "dd", "caption"]);

    public static string Of(string html)
    {
        if (HtmlDepth.IsTooDeep(html) || HtmlDepth.IsTooWide(html))
        {
            // No text of a person is so: the tags go, and the words stay.
            return Tags().Replace(html, " ");
        }

        // Classic editors write paragraphs as blank lines between which only the rest is marked up.
        var keepsLines = html.Contains("\n\n", StringComparison.Ordinal) && !Paragraphs().IsMatch(html);
        using var document = new HtmlParser().ParseDocument(html);
        return Of((INode?)document.Body ?? document, keepsLines);
    }

    public static string Of(INode root, bool keepsLines = false, Func<IElement, bool>? isLeftOut = null)
    {
        var text = new BlockText(keepsLines);
        MarkupWalk.Over(
            root,
            (words, parent) => text.Append(IsBetweenItems(words, parent) ? " " : words.Data),
            element =>
            {
                var isShown = !IsUnseen(element) && isLeftOut?.Invoke(element) != true;
                if (isShown)
                {
                    Enter(element, text);
                }

                return isShown;
            },
            element => Leave(element, text));
        return text.ToString();
    }

    public static bool IsBlock(IElement element) =>
        Blocks.Contains(element.LocalName) || Lines.Contains(element.LocalName);

    public static bool IsUnseen(IElement element) =>
        Unseen.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true";

    /// <summary>Line ends between items and rows only lay out the markup.</summary>
    private static bool IsBetweenItems(IText words, INode parent) =>
        parent is IElement { LocalName: "ul" or "ol" or "dl" or "table" or "thead" or "tbody" or "tfoot" or "tr" }
        && string.IsNullOrWhiteSpace(words.Data);

    private static void Enter(IElement element, BlockText text)
    {
        if (element.LocalName == "br")
        {
            text.BreakLine();
        }
        else if (Blocks.Contains(element.LocalName))
        {
            text.BreakParagraph();
        }
        else if (Lines.Contains(element.LocalName))
        {
            text.BeginLine(element.LocalName == "li" ? "• " : "");
        }
        else if (element.LocalName is "td" or "th")
        {
            text.Separate();
        }
    }

    private static void Leave(IElement element, BlockText text)
    {
        if (Blocks.Contains(element.LocalName))
        {
            text.BreakParagraph();
        }
        else if (Lines.Contains(element.LocalName))
        {
            text.BeginLine("");
        }
    }

    [GeneratedRegex(@"<(p|br)[\s/>]", RegexOptions.IgnoreCase)]
    private static partial Regex Paragraphs();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tags();
}
