namespace RightsGraph.Search.Index;

/// <summary>An index whose statistics count live documents only. Lucene counts deleted ones until they are merged away,
/// and two servers with the same archive would rank differently.</summary>
internal sealed class LiveStatisticsReader(
    DirectoryReader index, Func<AtomicReader, IReadOnlyDictionary<string, DeletedTerms>?> deletedFrom)
    : FilterDirectoryReader(index, new Segments(deletedFrom))
{
    protected override DirectoryReader DoWrapDirectoryReader(DirectoryReader index) =>
        new LiveStatisticsReader(index, deletedFrom);

    private sealed class Segments(Func<AtomicReader, IReadOnlyDictionary<string, DeletedTerms>?> deletedFrom)
        : SubReaderWrapper
    {
        public override AtomicReader Wrap(AtomicReader reader) =>
            deletedFrom(reader) is { } deleted ? new Segment(reader, deleted) : reader;
    }

    private sealed class Segment(AtomicReader segment, IReadOnlyDictionary<string, DeletedTerms> deleted)
        : FilterAtomicReader(segment)
    {
        public override Fields Fields => new LiveFields(base.Fields, deleted);
    }

    private sealed class LiveFields(Fields fields, IReadOnlyDictionary<string, DeletedTerms> deleted)
        : FilterAtomicReader.FilterFields(fields)
    {
        public override Terms? GetTerms(string field) =>
            base.GetTerms(field) is not { } terms ? null
            : deleted.TryGetValue(field, out var deletedTerms) ? new LiveTerms(terms, deletedTerms)
            : terms;
    }

    private sealed class LiveTerms(Terms terms, DeletedTerms deleted) : FilterAtomicReader.FilterTerms(terms)
    {
        public override int DocCount => base.DocCount - deleted.Documents;

        public override long SumDocFreq => base.SumDocFreq - deleted.SumOfDocuments;

        public override long SumTotalTermFreq => base.SumTotalTermFreq - deleted.SumOfOccurrences;

        public override TermsEnum GetEnumerator() => new LiveTermsEnum(base.GetEnumerator(), deleted);

        public override TermsEnum GetEnumerator(TermsEnum? reuse) => GetEnumerator();
    }

    /// <summary>Skips terms that only deleted documents have.</summary>
    private sealed class LiveTermsEnum(TermsEnum terms, DeletedTerms deleted)
        : FilterAtomicReader.FilterTermsEnum(terms)
    {
        public override int DocFreq => m_input.DocFreq - deleted.CountsOf(Term).Documents;

        public override long TotalTermFreq
        {
            get
            {
                // Negative where the field has no frequencies.
                var all = m_input.TotalTermFreq;
                return all < 0 ? all : all - deleted.CountsOf(Term).Occurrences;
            }
        }

        public override bool MoveNext()
        {
            while (m_input.MoveNext())
            {
                if (DocFreq > 0)
                {
                    return true;
                }
            }

            return false;
        }

        public override SeekStatus SeekCeil(BytesRef text) => m_input.SeekCeil(text) switch
        {
            SeekStatus.END => SeekStatus.END,
            var status when DocFreq > 0 => status,
            _ => MoveNext() ? SeekStatus.NOT_FOUND : SeekStatus.END,
        };

        public override bool SeekExact(BytesRef text) => m_input.SeekExact(text) && DocFreq > 0;

        public override void SeekExact(BytesRef term, TermState state) => m_input.SeekExact(term, state);

        public override TermState GetTermState() => m_input.GetTermState();
    }
}
