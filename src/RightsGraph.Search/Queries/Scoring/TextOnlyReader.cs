using RightsGraph.Search.Index;

namespace RightsGraph.Search.Queries.Scoring;

/// <summary>A view of an index whose combined field has only the positions of the text, so that any query finds in the
/// text alone without the text being indexed twice. Document frequencies stay those of all fields.</summary>
internal sealed class TextOnlyReader(DirectoryReader index) : FilterDirectoryReader(index, new Segments())
{
    protected override DirectoryReader DoWrapDirectoryReader(DirectoryReader index) => new TextOnlyReader(index);

    private sealed class Segments : SubReaderWrapper
    {
        public override AtomicReader Wrap(AtomicReader reader) => new Segment(reader);
    }

    private sealed class Segment(AtomicReader segment) : FilterAtomicReader(segment)
    {
        public override Fields Fields => new TextFields(base.Fields);
    }

    private sealed class TextFields(Fields fields) : FilterAtomicReader.FilterFields(fields)
    {
        public override Terms? GetTerms(string field) =>
            base.GetTerms(field) is not { } terms ? null
            : field == IndexFields.Content ? new TextTerms(terms)
            : terms;
    }

    private sealed class TextTerms(Terms terms) : FilterAtomicReader.FilterTerms(terms)
    {
        public override TermsEnum GetEnumerator() => new TextTermsEnum(base.GetEnumerator());

        public override TermsEnum GetEnumerator(TermsEnum? reuse) => GetEnumerator();
    }

    private sealed class TextTermsEnum(TermsEnum terms) : FilterAtomicReader.FilterTermsEnum(terms)
    {
        public override bool SeekExact(BytesRef text) => m_input.SeekExact(text);

        public override void SeekExact(BytesRef term, TermState state) => m_input.SeekExact(term, state);

        public override TermState GetTermState() => m_input.GetTermState();

        public override DocsEnum? Docs(IBits? liveDocs, DocsEnum? reuse, DocsFlags flags) =>
            DocsAndPositions(liveDocs, null, DocsAndPositionsFlags.NONE);

        public override DocsAndPositionsEnum? DocsAndPositions(
            IBits? liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags) =>
            m_input.DocsAndPositions(liveDocs, null, DocsAndPositionsFlags.NONE) is { } docs
                ? new TextPositionsEnum(docs)
                : null;
    }
}
