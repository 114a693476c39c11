using Lucene.Net.Index;
using Lucene.Net.Util;

namespace RightsGraph.Search.Index;

/// <summary>
/// An index whose statistics count no deleted document: scores are those of an index that never held them, whatever the
/// history of the archive was.
/// </summary>
/// <param name="index">As Lucene opens it.</param>
/// <param name="removedFrom">The fields in which a segment has something to take off; null where it has none.</param>
internal sealed class LiveStatisticsReader(
    DirectoryReader index, Func<AtomicReader, IReadOnlyDictionary<string, DeletedTerms>?> removedFrom)
    : FilterDirectoryReader(index, new Segments(removedFrom))
{
    protected override DirectoryReader DoWrapDirectoryReader(DirectoryReader index) =>
        new LiveStatisticsReader(index, removedFrom);

    private sealed class Segments(Func<AtomicReader, IReadOnlyDictionary<string, DeletedTerms>?> removedFrom)
        : SubReaderWrapper
    {
        public override AtomicReader Wrap(AtomicReader reader) =>
            removedFrom(reader) is { } removed ? new Segment(reader, removed) : reader;
    }

    private sealed class Segment(AtomicReader segment, IReadOnlyDictionary<string, DeletedTerms> removed)
        : FilterAtomicReader(segment)
    {
        public override Fields Fields => new LiveFields(base.Fields, removed);
    }

    private sealed class LiveFields(Fields fields, IReadOnlyDictionary<string, DeletedTerms> removed)
        : FilterAtomicReader.FilterFields(fields)
    {
        public override Terms? GetTerms(string field) =>
            base.GetTerms(field) is not { } terms ? null
            : removed.TryGetValue(field, out var removedTerms) ? new LiveTerms(terms, removedTerms)
            : terms;
    }

    private sealed class LiveTerms(Terms terms, DeletedTerms removed) : FilterAtomicReader.FilterTerms(terms)
    {
        public override int DocCount => base.DocCount - removed.Documents;

        public override long SumDocFreq => base.SumDocFreq - removed.SumOfDocuments;

        public override long SumTotalTermFreq => base.SumTotalTermFreq - removed.SumOfOccurrences;

        public override TermsEnum GetEnumerator() => new LiveTermsEnum(base.GetEnumerator(), removed);

        public override TermsEnum GetEnumerator(TermsEnum? reuse) => GetEnumerator();
    }

    /// <summary>Passes over terms that only deleted documents hold.</summary>
    private sealed class LiveTermsEnum(TermsEnum terms, DeletedTerms removed)
        : FilterAtomicReader.FilterTermsEnum(terms)
    {
        public override int DocFreq => m_input.DocFreq - removed.Of(Term).Documents;

        public override long TotalTermFreq
        {
            get
            {
                // Less than nothing where the field does not count occurrences.
                var all = m_input.TotalTermFreq;
                return all < 0 ? all : all - removed.Of(Term).FieldOccurrences;
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
