using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace RightsGraph.Archive.Readers.Html;

/// <summary>Parts of a web page that surround its text: navigation, footers, boxes to share and subscribe.</summary>
internal static partial class PageFurniture
{
    public static bool Is(IElement element) =>
        element.LocalName is "nav" or "aside" or "form"
        || (element.LocalName == "footer" && element.ParentElement?.LocalName != "article")
        || element.GetAttribute("role") is "navigation" or "search" or "banner" or "contentinfo" or "complementary"
        || (element.ClassName is { } name && Names().IsMatch(name))
        || (element.Id is { } id && Names().IsMatch(id));

    [GeneratedRegex(
        @"(^|[\s_-])(share|sharing|social|breadcrumbs?|cookie(s|-banner)?|newsletter|subscribe|pagination|pager|related"
            + @"|sidebar|site-header|site-footer|menu|skip-link|visually-hidden|sr-only|donate|print-only)($|[\s_-])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Names();
}
