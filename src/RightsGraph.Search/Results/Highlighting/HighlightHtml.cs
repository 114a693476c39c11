using System.Text;

namespace RightsGraph.Search.Results.Highlighting;

/// <summary>Writes HTML that is safe in an element and in a quoted attribute.</summary>
internal static class HighlightHtml
{
    public static string Write(string text, IReadOnlyList<TextSpan> spans)
    {
        var html = new StringBuilder(text.Length + (spans.Count * "<mark></mark>".Length));
        var written = 0;
        foreach (var (start, end) in spans)
        {
            Escape(html, text.AsSpan(written, start - written));
            html.Append("<mark>");
            Escape(html, text.AsSpan(start, end - start));
            html.Append("</mark>");
            written = end;
        }

        Escape(html, text.AsSpan(written));
        return html.ToString();
    }

    private static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(character),
            };
        }
    }
}
