using System.Collections.Concurrent;
using Lucene.Net.Index;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Parsing;
using RightsGraph.Search.Queries.Timing;
using RightsGraph.Search.Results;
using RightsGraph.Search.Suggest;

namespace RightsGraph.Search;

/// <summary>
/// The full-text index of one snapshot. It never changes, and any number of threads may search it at once.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    private readonly IndexedArchive archive;
    private readonly Suggester suggester;
    private readonly RelatedFinder related;
    private readonly ConcurrentDictionary<(Country Country, TimelineInterval Interval), Timeline> timelines = [];

    internal SearchIndex(Snapshot snapshot, SnapshotIndex opened, VocabularyBuilder counted, TextAnalyzer analyzer)
    {
        Snapshot = snapshot;
        snapshot.Adopt(opened.Mentions);

        // Both at once: of a million texts each takes a second, in which nothing is answered yet.
        var building = Task.Run(() => new Vocabulary(counted.Build(CountryNames.UsualKeys(snapshot, analyzer))));
        archive = new IndexedArchive(snapshot, opened, analyzer);
        var vocabulary = building.GetAwaiter().GetResult();
        var shared = new CooccurringWords(archive.Reader, vocabulary);
        suggester = new Suggester(new CountryNames(snapshot, analyzer), vocabulary, analyzer, shared);
        related = new RelatedFinder(archive);
    }

    /// <summary>For benchmarks, which compare with Lucene alone.</summary>
    internal IndexReader Reader => archive.Reader;

    /// <summary>What the index was made from; hits are documents of it.</summary>
    public Snapshot Snapshot { get; }

    /// <summary>An index in memory that is never brought up to date.</summary>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    public static SearchIndex Build(Snapshot snapshot, CancellationToken cancellationToken = default)
    {
        using var keeper = IndexKeeper.InMemory();
        return keeper.UpdateTo(snapshot, cancellationToken);
    }

    /// <summary>One page of what matches. No query string is an error.</summary>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SearchRun.Of(request, archive, cancellationToken);
    }

    /// <summary>
    /// How what someone is typing may go on: first what begins exactly so, then what begins so but for one slip of the
    /// keys from the third letter on, two from the sixth; each of these by the number of documents. Of several words
    /// the last is completed. No text is an error; one of more than 100 UTF-16 units begins nothing.
    /// </summary>
    /// <param name="prefix">What was typed until now.</param>
    /// <param name="first">At most so many.</param>
    /// <param name="timeLimit">Words that must be counted for it are left out after so much time.</param>
    /// <param name="time">What the limit is measured with; the system's where null.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    public SuggestedTexts Suggest(
        string prefix,
        int first,
        TimeSpan? timeLimit = null,
        TimeProvider? time = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return archive.Open.Run(
            timeLimit,
            time,
            clock => new SuggestedTexts(suggester.Suggest(prefix, first), clock.IsPartial),
            cancellationToken);
    }

    /// <summary>
    /// The documents most like one of this index, compared by the terms that its title and text say often and others
    /// seldom. None where it has neither.
    /// </summary>
    /// <param name="document">It is not among the answers; a copy of it under another id may be.</param>
    /// <param name="first">At most so many.</param>
    /// <param name="timeLimit">After so much time it ends with what it has found.</param>
    /// <param name="time">What the limit is measured with; the system's where null.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    public RelatedDocuments Related(
        Document document,
        int first,
        TimeSpan? timeLimit = null,
        TimeProvider? time = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return archive.Open.Run(timeLimit, time, clock => related.Of(document, first, clock), cancellationToken);
    }

    /// <summary>The entries on a country's own page by period: counted once.</summary>
    public Timeline TimelineOf(Country country, TimelineInterval interval) => timelines.GetOrAdd(
        (country, interval), of => Timeline.Of(Snapshot.HoldingsOf(of.Country).Entries, of.Interval));

    /// <summary>
    /// Reads all of the index and compares it with its checksums: some 400 MB a second. To open an index reads little
    /// of it, and what lies in a folder may be damaged elsewhere.
    /// </summary>
    /// <exception cref="IOException">It is damaged. Damage may throw anything else, too.</exception>
    public void CheckIntegrity()
    {
        foreach (var leaf in archive.Reader.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
        }
    }

    /// <summary>Ends when a search fails of which nobody knows why: the index may be damaged.</summary>
    public Task Suspected => archive.Open.Suspected;

    /// <summary>Lets the memory go as soon as the searches that run have ended.</summary>
    public void Dispose() => archive.Open.Dispose();

    internal CompiledQuery Compile(SearchRequest request, SearchClock clock) =>
        archive.Runner.Compile(InterpretedQuery.Of(request.Query).Node, new QueryNotes(), clock);
}
