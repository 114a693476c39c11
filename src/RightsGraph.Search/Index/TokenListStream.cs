using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Attribute = Lucene.Net.Util.Attribute;
using Token = RightsGraph.Search.Analysis.Token;

namespace RightsGraph.Search.Index;

/// <summary>Feeds existing tokens to the index, so that a text is analysed once for all its fields.</summary>
internal sealed class TokenListStream : TokenStream
{
    private readonly Func<WordForm, byte[]> form;
    private readonly bool hasWholes;
    private readonly Utf8TermAttribute term = new();
    private readonly IPositionIncrementAttribute increment;
    private IReadOnlyList<List<Token>> parts = [];
    private List<Token> tokens = [];
    private int part;
    private int next;
    private int position;
    private WordForm? name;
    private WordForm? whole;

    /// <param name="form">The term of a word.</param>
    /// <param name="hasWholes">Whether words that a hyphen joins are terms too.</param>
    public TokenListStream(Func<WordForm, byte[]> form, bool hasWholes)
    {
        (this.form, this.hasWholes) = (form, hasWholes);
        AddAttributeImpl(term);
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public void Set(params IReadOnlyList<List<Token>> texts) => parts = texts;

    public override void Reset()
    {
        base.Reset();
        (part, next, position) = (0, 0, -1);
        (name, whole) = (null, null);
        tokens = parts[0];
    }

    public override bool IncrementToken()
    {
        // Other forms of the same word, at the same position.
        if (name is not null)
        {
            term.Set(form(name));
            (name, increment.PositionIncrement) = (null, 0);
            return true;
        }

        if (whole is not null)
        {
            term.Set(whole.JoinedTerm);
            (whole, increment.PositionIncrement) = (null, 0);
            return true;
        }

        var current = position + 1;
        while (next == tokens.Count)
        {
            if (++part == parts.Count)
            {
                return false;
            }

            (tokens, next) = (parts[part], 0);
            current = Math.Max(current + IndexFields.PositionGap, IndexFields.PartStarts[part]);
        }

        // Every token sets both attributes; clearing them first, as streams do, takes a third of the time.
        var token = tokens[next++];
        (name, whole) = (token.Form.UnelidedName, hasWholes ? token.Whole : null);
        term.Set(form(token.Form));
        increment.PositionIncrement = current - position;
        position = current;
        return true;
    }
}

/// <summary>A term in UTF-8 already: Lucene's own attribute encodes each occurrence again.</summary>
internal sealed class Utf8TermAttribute : Attribute, ITermToBytesRefAttribute
{
    public BytesRef BytesRef { get; } = new();

    public void Set(byte[] term) => (BytesRef.Bytes, BytesRef.Length) = (term, term.Length);

    public void FillBytesRef()
    {
        // Set already.
    }

    public override void Clear() => Set([]);

    public override void CopyTo(IAttribute target) => ((Utf8TermAttribute)target).Set(BytesRef.Bytes);
}
