using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace RightsGraph.Archive.Readers.Html;

/// <summary>Finds the text of an article in its page.</summary>
internal static class ArticleText
{
    /// <summary>Of a body that a page marks; less is a teaser.</summary>
    private const int MinLength = 200;

    /// <summary>Readability weighs each element against all others; no article needs more.</summary>
    private const int MaxReadable = 1 << 22;

    public static IElement MainOf(IHtmlDocument page) =>
        page.QuerySelector("main, [role=main]") ?? page.QuerySelector("#main-content, #main, #content, .region-content")
            ?? page.Body ?? page.DocumentElement;

    /// <summary>As the page marks it, else as Readability finds it, else all that its main part shows.</summary>
    public static string? Of(IHtmlDocument page, string? url, string html)
    {
        if (page.QuerySelector("[itemprop=articleBody], .article-body, .entry-content, .field--name-body") is { } marked
            && HtmlText.Of(marked, isLeftOut: PageFurniture.Is) is { Length: >= MinLength } body)
        {
            return body;
        }

        return (html.Length <= MaxReadable ? Readable(url, html) : null)
            ?? HtmlText.Of(MainOf(page), isLeftOut: PageFurniture.Is);
    }

    private static string? Readable(string? url, string html)
    {
        try
        {
            var article = Reader.ParseArticle(url ?? "https://page.invalid/", html);
            return article is { IsReadable: true, Content: { } content } ? HtmlText.Of(content) : null;
        }
        catch (Exception problem) when (problem is not (OutOfMemoryException or OperationCanceledException))
        {
            // The library is written for whole pages of the web, and throws what its selectors and regexes throw.
            return null;
        }
    }
}
