using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Store;

/// <summary>
/// Compares what a store holds of a document with what this program reads from the same bytes: an earlier program may
/// have read them differently, or known other names of countries.
/// </summary>
internal static class ReimportCheck
{
    /// <param name="writing">In which the document is looked up.</param>
    /// <param name="held">The source as it is held.</param>
    /// <param name="document">As it was read now.</param>
    /// <param name="cancellation">Seen between records.</param>
    public static async Task<bool> IsSameAsync(
        WriteTransaction writing, Source held, ParsedDocument document, CancellationToken cancellation)
    {
        if (held with { ImportedAt = document.Source.ImportedAt } != document.Source)
        {
            return false;
        }

        var read = document.Summaries.Concat<Document>(document.Entries).ToDictionary(record => record.Id.Value);
        await foreach (var row in writing.ReadDocumentsOf(held.Id).WithCancellation(cancellation))
        {
            if (!read.Remove(row.Id, out var record)
                || RowMapping.ToRecord(row, record.Source) != record)
            {
                return false;
            }
        }

        return read.Count == 0;
    }
}
