using RightsGraph.Search.NearDuplicates;
using RightsGraph.Search.Suggest;
using Directory = Lucene.Net.Store.Directory;

namespace RightsGraph.Search.Index;

/// <summary>An index in a Lucene directory. Not thread-safe, unlike the indexes that it opens.</summary>
internal sealed class LuceneIndex(Directory directory, TextAnalyzer analyzer, IIndexReport? report) : IDisposable
{
    private readonly SegmentCache cache = new();
    private IndexWriter? writer;
    private DirectoryReader? reader;
    private Snapshot? current;
    private Task<VocabularyBuilder>? vocabulary;
    private Task<SuggestedNames>? names;
    private NearDuplicateGroups? duplicates;
    private bool readsAhead = true;
    private SearchIndex? opened;

    public Directory Directory => directory;

    /// <summary>Null before the first commit, and where another program made the index.</summary>
    public IndexContents? Contents { get; private set; }

    /// <param name="directory">Of the index.</param>
    /// <param name="analyzer">Of its texts.</param>
    /// <param name="report">Of what happens to it.</param>
    /// <param name="readsAhead">Whether all of it will be needed.</param>
    public static LuceneIndex Open(
        Directory directory, TextAnalyzer analyzer, IIndexReport? report, bool readsAhead = true)
    {
        var index = new LuceneIndex(directory, analyzer, report) { readsAhead = readsAhead };
        index.Reopen();
        index.Contents = IndexContents.Read(index.reader!.IndexCommit.UserData);
        index.vocabulary = index.Contents?.IsReadable == true && readsAhead ? Task.Run(index.ReadVocabulary) : null;
        return index;
    }

    /// <summary>Call it only where <see cref="Contents"/> is readable.</summary>
    public IndexDifference DifferenceTo(SnapshotDocuments next) => IndexDifference.Between(
        cache.RecordsOf(reader!), next, IndexDifference.Unchanged(current, next.Snapshot));

    /// <summary>Commits the whole difference or nothing of it.</summary>
    public void Apply(IndexDifference difference, Snapshot next, CancellationToken cancellation)
    {
        var vocabularyName = VocabularyFile.File.NextName(Contents?.Vocabulary);
        var duplicatesName = NearDuplicateFile.File.NextName(Contents?.NearDuplicates);
        try
        {
            // It counts the vocabulary of its version, which changes now: read again, it would take a second.
            opened?.PrepareSuggestions();
            opened = null;
            writer ??= new IndexWriter(directory, WriterSettings.Create(report));
            var counted = TakeVocabulary().GetAwaiter().GetResult();
            var bigramWords = Contents is { } before
                ? BigramWords.Parse(before.BigramWords)
                : BigramWords.FrequentIn(difference.Added, analyzer, cancellation);
            Write(difference, bigramWords, counted, cancellation);

            // Beside writing and committing, as both take some hundred milliseconds.
            var suggested = Task.Run(() => SuggestedNames.Of(next, counted, analyzer), CancellationToken.None);
            VocabularyFile.Write(directory, vocabularyName, counted);
            var grouped = ReadDuplicates().Update(difference, next, cancellation);
            NearDuplicateFile.Write(directory, duplicatesName, grouped);
            var contents = IndexContents.For(next, vocabularyName, bigramWords.ToString(), duplicatesName);
            writer.SetCommitData(contents.CommitData);
            writer.Commit();
            (Contents, current, vocabulary, names) = (contents, next, Task.FromResult(counted), suggested);
            duplicates = grouped;
        }
        catch
        {
            (vocabulary, names) = (null, null);
            Abandon();
            throw;
        }

        VocabularyFile.File.DeleteOthers(directory, vocabularyName);
        NearDuplicateFile.File.DeleteOthers(directory, duplicatesName);
        writer.ForceMergeDeletes(doWait: false);
    }

    public SearchIndex OpenFor(SnapshotDocuments next)
    {
        Reopen();
        current = next.Snapshot;

        opened = new SearchIndex(
            current, new SnapshotIndex(cache, reader!, next), NamesOf(next.Snapshot), OpenDuplicates(), analyzer);
        return opened;
    }

    public void CheckIntegrity() => CheckIntegrity(reader!);

    public static void CheckIntegrity(IndexReader reader)
    {
        foreach (var leaf in reader.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
        }
    }

    /// <summary>Aborts merges; what was opened stays open.</summary>
    public void Dispose()
    {
        try
        {
            writer?.Dispose(waitForMerges: false);
        }
        catch (Exception problem)
        {
            // Every change was committed before.
            report?.Failed("closing", problem);
            Abandon();
        }

        writer = null;
        cache.Dispose();
    }

    private void Write(
        IndexDifference difference, BigramWords bigramWords, VocabularyBuilder counted, CancellationToken cancellation)
    {
        if (difference.Removed.Count > 0)
        {
            writer!.DeleteDocuments(new ConstantScoreQuery(new RecordIdFilter(difference.Removed)));
        }

        var records = new RecordAnalyzer(analyzer);
        foreach (var record in difference.Removed.Select(id => current?.FindDocument(id)).OfType<Document>())
        {
            cancellation.ThrowIfCancellationRequested();
            counted.Remove(record, records.Analyze(record));
        }

        ParallelIndexer.Add(writer!, difference.Added, analyzer, bigramWords, counted, cancellation);
        if (current is null && difference.Removed.Count > 0)
        {
            // The words of the removed records are not known any more. The wrapped reader is closed with this one.
            using var live = new LiveStatisticsReader(
                DirectoryReader.Open(writer!, applyAllDeletes: true), SegmentCache.CountDeleted);
            counted.Recount(word => live.DocFreq(new Term(IndexFields.Words, word)));
        }
    }

    private Func<SuggestedNames> NamesOf(Snapshot snapshot)
    {
        if (!readsAhead)
        {
            var file = CompanionFile.Open(directory, Contents!.Vocabulary);
            return () => SuggestedNames.Of(snapshot, VocabularyFile.Read(file), analyzer);
        }

        // Read now, as it may be damaged.
        vocabulary = TakeVocabulary();
        var counted = vocabulary.GetAwaiter().GetResult();
        var made = names;
        names = null;
        return () => made?.GetAwaiter().GetResult() ?? SuggestedNames.Of(snapshot, counted, analyzer);
    }

    private Func<NearDuplicateGroups> OpenDuplicates()
    {
        if (!readsAhead)
        {
            var file = CompanionFile.Open(directory, Contents!.NearDuplicates);
            return () => NearDuplicateFile.Read(file);
        }

        // Read now, as it may be damaged.
        var read = ReadDuplicates();
        return () => read;
    }

    private NearDuplicateGroups ReadDuplicates() => duplicates ??=
        Contents is null ? NearDuplicateGroups.None : NearDuplicateFile.Read(directory, Contents.NearDuplicates);

    // What was read ahead or written last. The caller changes it, so that it is handed out once.
    private Task<VocabularyBuilder> TakeVocabulary()
    {
        var taken = vocabulary ?? Task.Run(ReadVocabulary);
        vocabulary = null;
        return taken;
    }

    private VocabularyBuilder ReadVocabulary() =>
        Contents is null ? new VocabularyBuilder() : VocabularyFile.Read(directory, Contents.Vocabulary);

    private void Reopen()
    {
        var next = (reader is null ? null : DirectoryReader.OpenIfChanged(reader)) ?? DirectoryReader.Open(directory);
        cache.Retain(next);
        reader = next;
    }

    private void Abandon()
    {
        try
        {
            writer?.Rollback();
        }
        catch (Exception problem)
        {
            // The last commit stands.
            report?.Failed("rolling back", problem);
        }

        writer = null;
    }
}

/// <summary>Finds records by their ids with a scan, some 50 ms for a million documents: an index of the ids would be
/// larger than they are.</summary>
internal sealed class RecordIdFilter(IReadOnlySet<RecordId> ids) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs)
    {
        var matches = new FixedBitSet(context.AtomicReader.MaxDoc);
        var records = context.AtomicReader.GetBinaryDocValues(IndexFields.Record);
        var value = new BytesRef();
        for (var doc = 0; doc < matches.Length; doc++)
        {
            records.Get(doc, value);
            if (acceptDocs?.Get(doc) != false
                && ids.Contains(new RecordId(new Guid(value.Bytes.AsSpan(value.Offset, value.Length)))))
            {
                matches.Set(doc);
            }
        }

        return matches;
    }
}
