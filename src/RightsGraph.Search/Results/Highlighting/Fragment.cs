namespace RightsGraph.Search.Results.Highlighting;

/// <summary>A piece of a field, from Start up to End, with the marks that lie in it whole.</summary>
internal sealed record Fragment(
    SearchField Field, string Source, int Start, int End, long Score, IReadOnlyList<Mark> Marks)
{
    public Highlight ToHighlight() => new()
    {
        Field = Field,
        Text = Source[Start..End],
        Spans = MergedSpans(),
    };

    private List<TextSpan> MergedSpans()
    {
        var spans = new List<TextSpan>();
        foreach (var mark in Marks.OrderBy(mark => mark.Start))
        {
            var span = new TextSpan(mark.Start - Start, mark.End - Start);
            if (spans.Count > 0 && span.Start < spans[^1].End)
            {
                spans[^1] = spans[^1] with { End = Math.Max(spans[^1].End, span.End) };
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }
}
