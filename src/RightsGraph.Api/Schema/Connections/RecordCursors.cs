using RightsGraph.Api.Schema.Sorting;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Connections;

/// <summary>The cursors of one list of records. Each holds its record's sort keys.</summary>
internal sealed class RecordCursors<T>(CursorScope scope, SortOrder<T> order, Snapshot snapshot)
{
    public string Encode(T record) => scope.Encode(payload =>
    {
        foreach (var key in order.Keys)
        {
            key.Write(payload, record, snapshot);
        }
    });

    /// <returns>Compares a record with the cursor's, which need not exist any more; null without a cursor.</returns>
    public Func<T, int>? Decode(string argument, string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        var comparisons = scope.Decode(
            argument, cursor, payload => order.Keys.Select(key => key.Read(payload, snapshot)).ToArray());
        return record =>
        {
            foreach (var comparison in comparisons)
            {
                var outcome = comparison(record);
                if (outcome != 0)
                {
                    return outcome;
                }
            }

            return 0;
        };
    }
}
