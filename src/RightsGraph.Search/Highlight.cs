using System.Text;

namespace RightsGraph.Search;

/// <summary>A fragment of a hit with its matches marked.</summary>
public sealed record Highlight
{
    public required SearchField Field { get; init; }

    /// <summary>The fragment as plain text, a substring of the field.</summary>
    public required string Text { get; init; }

    /// <summary>The matches in <see cref="Text"/>: ascending, not overlapping, not empty.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>The fragment with <c>&amp; &lt; &gt; " '</c> escaped and each match between <c>&lt;mark&gt;</c> tags,
    /// safe in an element and in a quoted attribute.</summary>
    public string Html
    {
        get
        {
            var html = new StringBuilder(Text.Length + (Spans.Count * "<mark></mark>".Length));
            var written = 0;
            foreach (var (start, end) in Spans)
            {
                html.Append(Escape(Text[written..start]));
                html.Append("<mark>").Append(Escape(Text[start..end])).Append("</mark>");
                written = end;
            }

            return html.Append(Escape(Text[written..])).ToString();
        }
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}

/// <summary>
/// From <paramref name="Start"/> up to but not including <paramref name="End"/>, in UTF-16 code units.
/// </summary>
public readonly record struct TextSpan(int Start, int End);
