using RightsGraph.Archive.Records;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Results;

/// <summary>Finds the documents of an index that are most like one of them.</summary>
internal sealed class RelatedFinder(IndexedArchive archive)
{
    private readonly TopicTerms topics = new(archive.Reader, archive.Analyzer);

    public RelatedDocuments Of(Document document, int first, SearchClock clock)
    {
        var terms = topics.Of(document);
        var slice = new PageSlice(first + 1, null, null, null);
        var collector = new PageCollector(
            SearchOrder.Relevance, slice, archive.Ids, archive.Numbers, new HitSet(archive.Reader), clock);
        if (terms.Count > 0)
        {
            archive.Runner.Collect(RelatedQuery.Of(terms), null, collector);
        }

        return new RelatedDocuments(
            [
                .. collector.Kept
                    .Where(hit => archive.Ids[hit.Record] != document.Id)
                    .Take(first)
                    .Select(hit => archive.Documents[hit.Record]),
            ],
            clock.IsPartial);
    }
}
