using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Results;

internal sealed class RelatedFinder(IndexedArchive archive)
{
    private readonly TopicTerms topics = new(archive.Reader, archive.Analyzer);

    public RelatedDocuments Find(Document document, int first, SearchClock clock)
    {
        clock.Charge(TopicTerms.EstimateMicroseconds(document));
        var terms = topics.Select(document);

        // One more, as the document itself is mostly among them.
        var slice = new PageSlice(first + 1, null, null, null);
        var collector = new PageCollector(
            SearchOrder.Relevance, slice, archive.Ids, archive.Ordinals, new HitSet(archive.Reader), clock);
        if (terms.Count > 0)
        {
            var query = AnyOf(terms);
            clock.Charge(archive.Runner.EstimateMicroseconds(query));
            archive.Runner.Collect(query, null, collector);
        }

        return new RelatedDocuments(
            [
                .. collector.Page.Hits
                    .Where(hit => archive.Ids[hit.Ordinal] != document.Id)
                    .Take(first)
                    .Select(hit => archive.Documents[hit.Ordinal]),
            ],
            clock.IsPartial);
    }

    /// <summary>What is said again counts more, but ever less, so that no word decides alone. Measured as in
    /// <see cref="TopicTerms"/>, equal boosts gave .397, .412, .754, .654 for .415, .431, .758, .662; boosts that grow
    /// with each time and have no limit .427, .445, .758, .684.</summary>
    private static BooleanQuery AnyOf(IEnumerable<(Term Term, int Frequency)> terms)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var (term, frequency) in terms)
        {
            query.Add(new TermQuery(term) { Boost = frequency / (frequency + 1f) }, Occur.SHOULD);
        }

        return query;
    }
}
