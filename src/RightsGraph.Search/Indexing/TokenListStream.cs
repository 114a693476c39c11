using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using RightsGraph.Search.Analysis;
using Token = RightsGraph.Search.Analysis.Token;

namespace RightsGraph.Search.Indexing;

/// <summary>
/// Hands tokens that are there already to the index, so that a text is analysed once for all its fields.
/// </summary>
internal sealed class TokenListStream : TokenStream
{
    private readonly Func<WordForm, string> form;
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute increment;
    private IReadOnlyList<IReadOnlyList<Token>> parts = [];
    private int part;
    private int next;
    private int position;

    public TokenListStream(Func<WordForm, string> form)
    {
        this.form = form;
        term = AddAttribute<ICharTermAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public void Set(params IReadOnlyList<IReadOnlyList<Token>> texts) => parts = texts;

    public override void Reset()
    {
        base.Reset();
        (part, next, position) = (0, 0, -1);
    }

    public override bool IncrementToken()
    {
        var place = position + 1;
        while (part < parts.Count && next == parts[part].Count)
        {
            (part, next) = (part + 1, 0);
            place = part < parts.Count
                ? Math.Max(place + IndexFields.PositionGap, IndexFields.PartStarts[part])
                : place;
        }

        if (part == parts.Count)
        {
            return false;
        }

        ClearAttributes();
        term.SetEmpty().Append(form(parts[part][next++].Form));
        increment.PositionIncrement = place - position;
        position = place;
        return true;
    }
}
