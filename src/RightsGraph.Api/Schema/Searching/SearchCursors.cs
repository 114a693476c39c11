using RightsGraph.Api.Errors;
using RightsGraph.Api.Execution;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Connections;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

/// <summary>The cursors of one search. Scores change with every version of the archive, so a cursor names its version;
/// and its fingerprint, as a restart with other documents may come to the same version again. Dates do not
/// change.</summary>
internal sealed class SearchCursors(
    string query,
    string where,
    SearchOrder order,
    SearchMatch match,
    SearchCollapse collapse,
    RequestContext request)
{
    private readonly Snapshot snapshot = request.Index.Snapshot;
    private readonly CursorScope scope = new(
    [
        "Query.search", query, where, order.ToString(),
        .. Unless(SearchMatch.Best, match), .. Unless(SearchCollapse.None, collapse),
    ]);

    // Cursors from before there was a choice stay valid.
    private static string[] Unless<T>(T usual, T chosen)
        where T : struct, Enum => chosen.Equals(usual) ? [] : [chosen.ToString()];

    public string Encode(SearchPosition position) => scope.Encode(cursor =>
    {
        cursor.Write(snapshot.Version);
        cursor.Write(request.Index.Fingerprint);
        cursor.Write(position.Key);
        cursor.Write(position.Id.Value.ToByteArray());
    });

    /// <exception cref="EarlierVersionError">The cursor is from a ranking of an earlier version.</exception>
    public SearchPosition? Decode(string argument, string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        var (ranked, position) = scope.Decode(argument, cursor, payload => (
            (payload.ReadInt32(), payload.ReadString()),
            new SearchPosition(payload.ReadInt64(), new RecordId(new Guid(payload.ReadBytes(16))))));
        if (order != SearchOrder.Relevance || ranked == (snapshot.Version, request.Index.Fingerprint))
        {
            return position;
        }

        var (version, fingerprint) = ranked;
        throw request.FindEarlier(version, fingerprint) is { } earlier
            ? new EarlierVersionError(earlier, ApiErrors.ExpiredCursor(argument, cursor))
            : ApiErrors.ExpiredCursor(argument, cursor);
    }
}
