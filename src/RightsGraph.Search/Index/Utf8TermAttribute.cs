using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace RightsGraph.Search.Index;

/// <summary>
/// A token's term, in UTF-8 already: Lucene's own attribute encodes each word wherever it stands.
/// </summary>
internal sealed class Utf8TermAttribute : Attribute, ITermToBytesRefAttribute
{
    public BytesRef BytesRef { get; } = new();

    public void Set(byte[] term) => (BytesRef.Bytes, BytesRef.Length) = (term, term.Length);

    public void FillBytesRef()
    {
        // It is what it was set to.
    }

    public override void Clear() => Set([]);

    public override void CopyTo(IAttribute target) => ((Utf8TermAttribute)target).Set(BytesRef.Bytes);
}
