using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using RightsGraph.Search.Analysis;
using Token = RightsGraph.Search.Analysis.Token;

namespace RightsGraph.Search.Index;

/// <summary>
/// Hands tokens that are there already to the index, so that a text is analysed once for all its fields.
/// </summary>
internal sealed class TokenListStream : TokenStream
{
    private readonly Func<WordForm, byte[]> form;
    private readonly Utf8TermAttribute term = new();
    private readonly IPositionIncrementAttribute increment;
    private IReadOnlyList<List<Token>> parts = [];
    private List<Token> tokens = [];
    private int part;
    private int next;
    private int position;

    public TokenListStream(Func<WordForm, byte[]> form)
    {
        this.form = form;
        AddAttributeImpl(term);
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public void Set(params IReadOnlyList<List<Token>> texts) => parts = texts;

    public override void Reset()
    {
        base.Reset();
        (part, next, position) = (0, 0, -1);
        tokens = parts[0];
    }

    public override bool IncrementToken()
    {
        var place = position + 1;
        while (next == tokens.Count)
        {
            if (++part == parts.Count)
            {
                return false;
            }

            (tokens, next) = (parts[part], 0);
            place = Math.Max(place + IndexFields.PositionGap, IndexFields.PartStarts[part]);
        }

        // Both attributes are set for every token: to clear them all first, as streams do, takes a third of the time.
        term.Set(form(tokens[next++].Form));
        increment.PositionIncrement = place - position;
        position = place;
        return true;
    }
}
