using System.Globalization;
using RightsGraph.Archive.Records;

namespace RightsGraph.Server.Commands;

/// <summary>Where a page of hits ended: <c>VERSION.KEY.ID</c>. By relevance it holds for one version of the archive, as
/// every import changes the scores.</summary>
internal sealed record HitCursor(int Version, SearchPosition Position)
{
    public static HitCursor? Parse(string text) =>
        text.Split('.') is [var version, var key, var id]
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(key, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var position)
        && RecordId.TryParse(id, out var record)
            ? new HitCursor(number, new SearchPosition(position, record))
            : null;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Version}.{Position.Key:x}.{Position.Id}");
}
