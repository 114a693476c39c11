using RightsGraph.Search.Results.Highlighting;

namespace RightsGraph.Search;

/// <summary>A fragment of a hit with its matches marked.</summary>
public sealed record Highlight
{
    public required SearchField Field { get; init; }

    /// <summary>The fragment as plain text, a substring of the field.</summary>
    public required string Text { get; init; }

    /// <summary>The matches in <see cref="Text"/>: ascending, not overlapping, not empty.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>
    /// The fragment with <c>&amp; &lt; &gt; " '</c> escaped and each match between <c>&lt;mark&gt;</c> tags.
    /// </summary>
    public string Html => HighlightHtml.Write(Text, Spans);
}

/// <summary>
/// From <paramref name="Start"/> up to but not including <paramref name="End"/>, in UTF-16 code units.
/// </summary>
public readonly record struct TextSpan(int Start, int End);
