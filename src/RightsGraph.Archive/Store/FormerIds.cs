namespace RightsGraph.Archive.Store;

/// <summary>Keeps the ids of records that another reading of their document did away with. What cites them finds the
/// record that took their place: one of the same source, type and date. Where the document itself has changed, that
/// record must also say much the same; else a withdrawn text would lead to any other of its day.</summary>
internal sealed class FormerIds
{
    /// <summary>Of one record, the newest: a page that is loaded each day and changes each time would gather
    /// thousands.</summary>
    internal const int MaxOfOneRecord = 100;

    private readonly Dictionary<RecordId, Document> read;
    private readonly Dictionary<RecordId, List<RecordId>> byPresentId = [];
    private readonly List<StoredRecord> vanished = [];
    private readonly HashSet<RecordId> kept = [];

    private FormerIds(ParsedDocument document) =>
        read = document.Records.DistinctBy(record => record.Id).ToDictionary(record => record.Id);

    /// <summary>To be called before the stored records are removed.</summary>
    /// <returns>The document itself, where no record has former ids.</returns>
    public static async Task<ParsedDocument> KeepAsync(
        WriteTransaction transaction, Source stored, ParsedDocument document, CancellationToken cancellation)
    {
        var former = new FormerIds(document);
        await foreach (var row in transaction.ReadDocumentsOf(stored.Id).WithCancellation(cancellation))
        {
            former.Remember(RowMapping.ToRecord(row, stored));
        }

        former.Match(isSameDocument: stored.Sha256 == document.Source.Sha256);
        return former.byPresentId.Count == 0
            ? document
            : document with
            {
                Summaries = [.. document.Summaries.Select(former.AddTo)],
                Entries = [.. document.Entries.Select(former.AddTo)],
            };
    }

    private void Remember(Document stored)
    {
        if (read.ContainsKey(stored.Id))
        {
            kept.Add(stored.Id);
            Add(stored.Id, stored.FormerIds);
        }
        else
        {
            vanished.Add(StoredRecord.Of(stored));
        }
    }

    private void Match(bool isSameDocument)
    {
        var dates = vanished.Select(record => record.Date).ToHashSet();
        var arrived = read.Values
            .Where(record => !kept.Contains(record.Id) && dates.Contains((record as Entry)?.Date))
            .Select(StoredRecord.Of)
            .ToLookup(record => record.Date);
        foreach (var ofDate in vanished.OrderBy(record => record.Ordinal).GroupBy(record => record.Date))
        {
            Match([.. ofDate], [.. arrived[ofDate.Key].OrderBy(record => record.Ordinal)], isSameDocument);
        }
    }

    /// <summary>The most alike first; of one document, what is left in its order.</summary>
    private void Match(List<StoredRecord> gone, List<StoredRecord> arrived, bool isSameDocument)
    {
        // Comparing each with each would take minutes; so many summaries are of a table, and keep their ids.
        const int MaxComparisons = 1_000_000;
        var rest = gone;
        if ((long)gone.Count * arrived.Count <= MaxComparisons)
        {
            rest = [.. gone.Where(record => !HasSuccessor(record, arrived))];
        }

        foreach (var (index, record) in rest.Index().TakeWhile(_ => isSameDocument && arrived.Count > 0))
        {
            TakePlace(record, arrived[Math.Min(index, arrived.Count - 1)]);
        }
    }

    private bool HasSuccessor(StoredRecord record, List<StoredRecord> arrived)
    {
        var best = arrived.MaxBy(record.Words.ShareIn);
        if (best is null || record.Words.ShareIn(best) <= TextLikeness.Half)
        {
            return false;
        }

        TakePlace(record, best);
        arrived.Remove(best);
        return true;
    }

    private void TakePlace(StoredRecord gone, StoredRecord arrived) =>
        Add(arrived.Id, [.. gone.FormerIds.Where(id => !read.ContainsKey(id)), gone.Id]);

    private void Add(RecordId present, IReadOnlyList<RecordId> former)
    {
        if (former.Count > 0)
        {
            if (!byPresentId.TryGetValue(present, out var ids))
            {
                byPresentId[present] = ids = [];
            }

            ids.AddRange(former.Except(ids).ToList());
        }
    }

    private T AddTo<T>(T record)
        where T : Document =>
        byPresentId.TryGetValue(record.Id, out var former)
            ? (T)record.WithFormerIds([.. record.FormerIds.Union(former).TakeLast(MaxOfOneRecord)])
            : record;
}

/// <summary>What is remembered of a record while its document is replaced; a summary has no date.</summary>
internal sealed record StoredRecord(
    RecordId Id, int Ordinal, DateOnly? Date, IReadOnlyList<RecordId> FormerIds, TextLikeness Words)
{
    public static StoredRecord Of(Document record) =>
        new(record.Id, record.Ordinal, (record as Entry)?.Date, record.FormerIds, TextLikeness.Of(record));
}
