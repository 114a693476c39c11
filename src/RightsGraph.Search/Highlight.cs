using RightsGraph.Search.Results.Highlighting;

namespace RightsGraph.Search;

/// <summary>A fragment of a document in which what made it a hit is marked.</summary>
public sealed record Highlight
{
    public required SearchField Field { get; init; }

    /// <summary>The fragment as plain text, cut out of the field as it stands there.</summary>
    public required string Text { get; init; }

    /// <summary>The matches in <see cref="Text"/>: ascending, without overlap, never empty.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>
    /// The fragment with <c>&amp; &lt; &gt; " '</c> escaped and each match between <c>&lt;mark&gt;</c> tags.
    /// </summary>
    public string Html => HighlightHtml.Write(Text, Spans);
}
