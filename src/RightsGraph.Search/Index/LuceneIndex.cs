using Lucene.Net.Index;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Suggest;
using Directory = Lucene.Net.Store.Directory;

namespace RightsGraph.Search.Index;

/// <summary>
/// One index in one Lucene directory, and what brings it up to date. For one thread; what it opens is for any number.
/// </summary>
internal sealed class LuceneIndex : IDisposable
{
    private readonly TextAnalyzer analyzer;
    private readonly SegmentCache tables = new();
    private IndexWriter? writer;
    private DirectoryReader? reader;
    private Snapshot? held;
    private Task<VocabularyBuilder>? vocabulary;

    private LuceneIndex(Directory directory, TextAnalyzer analyzer)
    {
        Directory = directory;
        this.analyzer = analyzer;
    }

    public Directory Directory { get; }

    /// <summary>What it holds; null before the first commit, and where another program made it.</summary>
    public IndexContents? Contents { get; private set; }

    /// <summary>An empty one, in an empty directory.</summary>
    public static LuceneIndex Create(Directory directory, TextAnalyzer analyzer) => new(directory, analyzer);

    /// <exception cref="IOException">There is none, or it is damaged. Damage may throw anything else, too.</exception>
    public static LuceneIndex Open(Directory directory, TextAnalyzer analyzer)
    {
        var index = new LuceneIndex(directory, analyzer);
        index.Reopen();
        index.Contents = IndexContents.Read(index.reader!.IndexCommit.UserData);
        index.vocabulary = index.Contents?.IsReadable == true ? Task.Run(index.ReadVocabulary) : null;
        return index;
    }

    /// <summary>Only where <see cref="Contents"/> can be read.</summary>
    public IndexDifference DifferenceTo(Snapshot next, SnapshotDocuments places) =>
        IndexDifference.Between(tables.Of(reader!), places, IndexDifference.Unchanged(held, next));

    /// <summary>Commits all of the difference or nothing of it.</summary>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    /// <exception cref="IOException">The directory cannot be written, or is damaged.</exception>
    public void Apply(IndexDifference difference, Snapshot next, CancellationToken cancellation)
    {
        var vocabularyName = VocabularyFile.NextName(Contents?.Vocabulary);
        try
        {
            writer ??= new IndexWriter(Directory, WriterSettings.Create());
            var counted = TakeVocabulary().GetAwaiter().GetResult();
            Write(difference, counted, cancellation);
            VocabularyFile.Write(Directory, vocabularyName, counted);
            var contents = IndexContents.Of(next, vocabularyName);
            writer.SetCommitData(contents.ToCommitData());
            writer.Commit();
            (Contents, held, vocabulary) = (contents, next, Task.FromResult(counted));
        }
        catch
        {
            Abandon();
            throw;
        }

        VocabularyFile.DeleteOthers(Directory, vocabularyName);
        writer.ForceMergeDeletes(doWait: false);
    }

    /// <summary>What was committed last, for searches.</summary>
    public SearchIndex OpenFor(Snapshot snapshot, SnapshotDocuments places)
    {
        Reopen();
        held = snapshot;
        var counted = TakeVocabulary();
        var opened = new SnapshotIndex(tables, reader!, places);
        return new SearchIndex(snapshot, opened, counted.GetAwaiter().GetResult(), analyzer);
    }

    /// <summary>Compares what was opened last with its checksums.</summary>
    /// <exception cref="IOException">It is damaged.</exception>
    public void CheckIntegrity()
    {
        foreach (var leaf in reader!.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
        }
    }

    /// <summary>Ends merges that run; what was opened stays open.</summary>
    public void Dispose()
    {
        try
        {
            writer?.Dispose(waitForMerges: false);
        }
        catch (Exception)
        {
            // All that counts was committed before.
            Abandon();
        }

        writer = null;
        tables.Dispose();
    }

    private void Write(IndexDifference difference, VocabularyBuilder counted, CancellationToken cancellation)
    {
        if (difference.Removed.Count > 0)
        {
            writer!.DeleteDocuments(RecordIdFilter.Query(difference.Removed));
        }

        var records = new RecordAnalyzer(analyzer);
        foreach (var record in difference.Removed.Select(id => held?.FindDocument(id)).OfType<Document>())
        {
            cancellation.ThrowIfCancellationRequested();
            counted.Remove(record, records.Analyze(record));
        }

        ParallelIndexer.Add(writer!, difference.Added, analyzer, counted, cancellation);
        if (held is null && difference.Removed.Count > 0)
        {
            Recount(counted);
        }
    }

    /// <summary>What was read ahead or written last, once: who takes it may change it.</summary>
    private Task<VocabularyBuilder> TakeVocabulary()
    {
        var taken = vocabulary ?? Task.Run(ReadVocabulary);
        vocabulary = null;
        return taken;
    }

    private VocabularyBuilder ReadVocabulary() =>
        Contents is null ? new VocabularyBuilder() : VocabularyFile.Read(Directory, Contents.Vocabulary);

    // Nobody knows any more what words the removed records had.
    private void Recount(VocabularyBuilder counted)
    {
        // What is wrapped is closed with it, and must not be closed twice.
        using var exact = new LiveStatisticsReader(
            DirectoryReader.Open(writer!, applyAllDeletes: true), SegmentCache.FindRemoved);
        counted.Recount(word => exact.DocFreq(new Term(IndexFields.Words, word)));
    }

    private void Reopen()
    {
        var next = (reader is null ? null : DirectoryReader.OpenIfChanged(reader)) ?? DirectoryReader.Open(Directory);
        tables.Hold(next);
        reader = next;
    }

    private void Abandon()
    {
        try
        {
            writer?.Rollback();
        }
        catch (Exception)
        {
            // What made it fail is told already; the last commit stands.
        }

        writer = null;
    }
}
