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
        (part, next) = (0, 0);
    }

    public override bool IncrementToken()
    {
        var gap = 1;
        while (part < parts.Count && next == parts[part].Count)
        {
            (part, next) = (part + 1, 0);
            gap += IndexFields.PositionGap;
        }

        if (part == parts.Count)
        {
            return false;
        }

        ClearAttributes();
        term.SetEmpty().Append(form(parts[part][next++].Form));
        increment.PositionIncrement = gap;
        return true;
    }
}
