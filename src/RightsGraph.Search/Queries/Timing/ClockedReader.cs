namespace RightsGraph.Search.Queries.Timing;

/// <summary>Lets the running clock interrupt the reading of postings, as ExitableDirectoryReader does from Lucene 5 on.
/// Lucene 4.8 asks for the time only at a hit, and a search for words that never stand together reads on without
/// one.</summary>
internal sealed class ClockedReader(DirectoryReader index) : FilterDirectoryReader(index, new Segments())
{
    protected override DirectoryReader DoWrapDirectoryReader(DirectoryReader index) => new ClockedReader(index);

    private sealed class Segments : SubReaderWrapper
    {
        public override AtomicReader Wrap(AtomicReader reader) => new Segment(reader);
    }

    private sealed class Segment(AtomicReader segment) : FilterAtomicReader(segment)
    {
        public override Fields Fields => new ClockedFields(base.Fields);
    }

    private sealed class ClockedFields(Fields fields) : FilterAtomicReader.FilterFields(fields)
    {
        public override Terms? GetTerms(string field) =>
            base.GetTerms(field) is { } terms ? new ClockedTerms(terms) : null;
    }

    private sealed class ClockedTerms(Terms terms) : FilterAtomicReader.FilterTerms(terms)
    {
        public override TermsEnum GetEnumerator() => new ClockedTermsEnum(base.GetEnumerator());

        public override TermsEnum GetEnumerator(TermsEnum? reuse) => GetEnumerator();
    }
}
