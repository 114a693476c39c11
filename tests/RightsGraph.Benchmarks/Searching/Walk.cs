using RightsGraph.Search;

namespace RightsGraph.Benchmarks.Searching;

/// <summary>A walk by relevance through everything that a frequent word finds, to its very end.</summary>
internal static class Walk
{
    private const int Page = 50;
    private const string Query = "the government";
    private const int Rounds = 9;

    /// <returns>Milliseconds of CPU time for the first page and for the last, and how many there are.</returns>
    public static (double First, double Last, int Pages) Measure(SearchIndex index)
    {
        var seen = new HashSet<Guid>();
        var (pages, total) = (0, 0);
        SearchPosition? after = null;
        while (true)
        {
            var page = PageAfter(index, after);
            total = page.TotalCount;
            pages++;
            if (page.Hits.Any(hit => !seen.Add(hit.Document.Id.Value)))
            {
                throw new InvalidOperationException("The walk gave a hit twice.");
            }

            if (!page.HasNextPage)
            {
                break;
            }

            after = page.Hits[^1].Position;
        }

        if (seen.Count != total)
        {
            throw new InvalidOperationException($"The walk gave {seen.Count} of {total} hits.");
        }

        var (first, last) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            first = Math.Min(first, Costs.TimeOf(() => PageAfter(index, null)));
            last = Math.Min(last, Costs.TimeOf(() => PageAfter(index, after)));
        }

        return (first, last, pages);
    }

    private static SearchResult PageAfter(SearchIndex index, SearchPosition? after) =>
        index.Search(new SearchRequest { Query = Query, First = Page, After = after });
}
