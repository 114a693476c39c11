using RightsGraph.Api.Connections;
using RightsGraph.Api.Errors;
using RightsGraph.Archive.Records;
using RightsGraph.Search;

namespace RightsGraph.Api.Searching;

/// <summary>
/// The cursors of one search. Dates are the same in every version of the archive; scores move with each, so a cursor
/// of a ranking also names the version that it was ranked in.
/// </summary>
internal sealed class SearchCursors(string query, string where, SearchOrder order, int archiveVersion)
{
    private readonly CursorScope scope = new("Query.search", query, where, order.ToString());

    public string Write(SearchPosition position) => scope.Write(cursor =>
    {
        cursor.Write(archiveVersion);
        cursor.Write(position.Key);
        cursor.Write(position.Id.Value.ToByteArray());
    });

    public SearchPosition? Read(string argument, string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        var (version, position) = scope.Read(argument, cursor, payload =>
            (payload.ReadInt32(), new SearchPosition(payload.ReadInt64(), new RecordId(new Guid(payload.ReadBytes(16))))));
        return order == SearchOrder.Relevance && version != archiveVersion
            ? throw ApiErrors.ExpiredCursor(argument, cursor)
            : position;
    }
}
