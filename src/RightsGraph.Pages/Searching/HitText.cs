using System.Net;

namespace RightsGraph.Pages.Searching;

/// <summary>What of a hit's highlights is shown where.</summary>
internal static class HitText
{
    private const int MaxExcerpts = 2;
    private const int BeginLength = 200;
    private const string Open = "<mark>";
    private const string Close = "</mark>";
    private const string Ellipsis = "… ";

    /// <summary>Signs that end a sentence, in several scripts.</summary>
    private const string Ends = ".!?…:;”\"»)。！？؟۔।";

    /// <summary>The title's HTML with marks; null where no highlight is the whole title.</summary>
    public static string? MarkedTitle(SearchHit hit) => hit.Highlights
        .Where(highlight => highlight.Field == "TITLE" && Plain(highlight.Html) == hit.Node.Title)
        .Select(highlight => highlight.Html)
        .FirstOrDefault();

    /// <summary>The HTML of the passages that show best why it is a hit, with an ellipsis where a sentence is cut; null
    /// where there are none.</summary>
    public static string? Excerpt(SearchHit hit)
    {
        var passages = hit.Highlights
            .Where(highlight => highlight.Field == "TEXT")
            .Take(MaxExcerpts)
            .Select(highlight => highlight.Html)
            .ToArray();
        if (passages.Length == 0)
        {
            return null;
        }

        var begin = Plain(passages[0]) is [var first, ..] && char.IsLower(first) ? Ellipsis : "";
        var isWhole = Plain(passages[^1]).TrimEnd() is [.., var last] && Ends.Contains(last, StringComparison.Ordinal);
        return begin + string.Join($" {Ellipsis}", passages) + (isWhole ? "" : $" {Ellipsis.TrimEnd()}");
    }

    /// <summary>The begin of the text, where no words were searched; the API's excerpts will replace it.</summary>
    public static string? Begin(SearchHit hit) =>
        hit.Node.Text is { Length: > 0 } text ? TextCut.At(text.ReplaceLineEndings(" "), BeginLength) : null;

    private static string Plain(string html) => WebUtility.HtmlDecode(
        html.Replace(Open, "", StringComparison.Ordinal).Replace(Close, "", StringComparison.Ordinal));
}
