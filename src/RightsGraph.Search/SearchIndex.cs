using System.Collections.Concurrent;
using RightsGraph.Search.Index;
using RightsGraph.Search.NearDuplicates;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Parsing;
using RightsGraph.Search.Queries.Timing;
using RightsGraph.Search.Results;
using RightsGraph.Search.Results.Highlighting;
using RightsGraph.Search.Suggest;
using RightsGraph.Search.Synonyms;

namespace RightsGraph.Search;

/// <summary>The full-text index of one snapshot. Immutable and thread-safe.</summary>
public sealed class SearchIndex : IDisposable
{
    private readonly IndexedArchive archive;
    private readonly Lazy<Suggester> suggester;
    private readonly RelatedFinder related;
    private readonly ConcurrentDictionary<(Country Country, TimelineInterval Interval), Timeline> timelines = [];

    // Raise it with every change of what matches or how it ranks: cursors of other rules are expired. (Keys of cached
    // responses change with the program.)
    private const string Rules = "3";

    internal SearchIndex(
        Snapshot snapshot,
        SnapshotIndex opened,
        Func<SuggestedNames> names,
        Func<NearDuplicateGroups> duplicates,
        TextAnalyzer analyzer)
    {
        Snapshot = snapshot;
        snapshot.Adopt(opened.Mentions);
        archive = new IndexedArchive(snapshot, opened, duplicates, analyzer);
        suggester = new(() => Suggester.Create(names(), opened.Reader, analyzer));
        related = new RelatedFinder(archive);
    }

    /// <summary>For tests and benchmarks that compare with Lucene.</summary>
    internal IndexReader Reader => archive.Reader;

    /// <summary>For tests and benchmarks that compare with all pairs of texts.</summary>
    internal DuplicateColumn Duplicates => archive.Duplicates;

    /// <summary>Hits are documents of it.</summary>
    public Snapshot Snapshot { get; }

    /// <summary>Names the texts, the rules of matching and the synonyms: servers that share it give the same
    /// answers.</summary>
    public string Fingerprint => $"{Snapshot.Fingerprint} {Rules} {archive.Analyzer.Synonyms.Fingerprint}";

    /// <summary>Builds an index in memory that is never updated.</summary>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    public static SearchIndex Build(Snapshot snapshot, CancellationToken cancellationToken = default) =>
        Build(snapshot, SynonymTable.Default, cancellationToken);

    /// <inheritdoc cref="Build(Snapshot, CancellationToken)"/>
    public static SearchIndex Build(
        Snapshot snapshot, SynonymTable synonyms, CancellationToken cancellationToken = default)
    {
        using var keeper = IndexKeeper.InMemory(synonyms: synonyms);
        return keeper.UpdateTo(snapshot, cancellationToken);
    }

    /// <summary>Computes what else the first request that needs it would wait for: of a million texts each part takes a
    /// second. One search needs little of it.</summary>
    public void Prepare() => Parallel.Invoke(
        () => _ = suggester.Value,
        () => _ = archive.Columns,
        () => _ = archive.Duplicates,
        () => _ = Snapshot.SummariesByTitle,
        () => _ = Snapshot.EntriesByTitle);

    internal void PrepareSuggestions() => _ = suggester.Value;

    /// <summary>One page of hits. Every string is a valid query.</summary>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SearchRun.Execute(request, archive, cancellationToken);
    }

    /// <summary>Completes what someone is typing, the last of several words: exact prefixes first, then those within
    /// one edit from three letters on and two from six; each by document count. Nothing completes more than 100 UTF-16
    /// units. After the budget's limit words that must be counted are left out.</summary>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed.</exception>
    public SuggestedTexts Suggest(
        string prefix, int first, SearchBudget? budget = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        SuggestedTexts Suggest(SearchClock clock) => new(suggester.Value.Suggest(prefix, first), clock.IsPartial);
        return archive.Guard.Run(budget, Suggest, cancellationToken);
    }

    /// <summary>The documents most similar to one of this index, by the terms that are frequent in its title and text
    /// and rare elsewhere. None where it has neither. The document is not in the result itself; a copy of it under
    /// another id may be. After the budget's limit the best until then are returned.</summary>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed.</exception>
    public RelatedDocuments Related(
        Document document, int first, SearchBudget? budget = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return archive.Guard.Run(budget, clock => related.Find(document, first, clock), cancellationToken);
    }

    /// <summary>Where the words of a query stand in the text of a document, in order, none within another; none where
    /// the document is no hit of it.</summary>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed.</exception>
    public IReadOnlyList<TextSpan> Marks(
        string query, Document document, SearchBudget? budget = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(document);
        IReadOnlyList<TextSpan> Find(SearchClock clock)
        {
            var typed = InterpretedQuery.Parse(query, archive.Analyzer.Synonyms);
            var read = new SpellingFallback(archive.Runner, clock).Apply(typed);
            var compiled = archive.Runner.Compile(read.Node, read.Notes, new Matching(SearchMatch.Any), clock);
            return new Highlighter(compiled, archive.Analyzer, budget ?? SearchBudget.Unlimited)
                .MarksOfText(document);
        }

        return archive.Guard.Run(budget, Find, cancellationToken);
    }

    /// <summary>The texts that are about a country by period, summaries by their year. Cached.</summary>
    public Timeline TimelineOf(Country country, TimelineInterval interval) => timelines.GetOrAdd(
        (country, interval), of => Timeline.From(Snapshot.HoldingsOf(of.Country).Documents, of.Interval));

    /// <summary>Reads the whole index and compares its checksums, some 400 MB a second; opening reads little of
    /// it.</summary>
    /// <exception cref="IOException">It is damaged. Damage may throw anything else, too.</exception>
    public void CheckIntegrity() => LuceneIndex.CheckIntegrity(archive.Reader);

    /// <summary>Completes when a search fails unexpectedly: the index may be damaged.</summary>
    public Task Suspected => archive.Guard.Suspected;

    /// <summary>Frees the memory as soon as running searches have ended.</summary>
    public void Dispose() => archive.Guard.Dispose();

    internal CompiledQuery Compile(SearchRequest request, SearchClock clock) => archive.Runner.Compile(
        InterpretedQuery.Parse(request.Query, archive.Analyzer.Synonyms).Node,
        new QueryNotes(),
        new Matching(request.Match),
        clock);
}
