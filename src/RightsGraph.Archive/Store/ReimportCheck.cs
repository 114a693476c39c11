namespace RightsGraph.Archive.Store;

/// <summary>Compares the stored records of a document with those that this program reads from the same bytes: an
/// earlier program may have read them differently, or known other names of countries.</summary>
internal static class ReimportCheck
{
    public static async Task<bool> IsSameAsync(
        WriteTransaction transaction, Source stored, ParsedDocument document, CancellationToken cancellation)
    {
        if (stored with { ImportedAt = document.Source.ImportedAt, Reader = document.Source.Reader } != document.Source)
        {
            return false;
        }

        var read = document.Records.ToDictionary(record => record.Id.Value);
        await foreach (var row in transaction.ReadDocumentsOf(stored.Id).WithCancellation(cancellation))
        {
            if (!read.Remove(row.Id, out var record)
                || RowMapping.ToRecord(row, record.Source).WithFormerIds(record.FormerIds) != record)
            {
                return false;
            }
        }

        return read.Count == 0;
    }
}
