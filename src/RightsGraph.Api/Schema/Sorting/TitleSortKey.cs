using System.Collections.Immutable;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Sorting;

/// <summary>Sorts documents by title. A title may have a million letters and a cursor must fit into a request, so a
/// cursor holds the start of a long title and names the document, from which the rest is read.</summary>
internal sealed record TitleSortKey<T>(bool Descending) : RecordSortKey<T>("title", Descending)
    where T : Document
{
    private const int MaxLength = 200;

    public ImmutableArray<T> ListOf(TitleOrders<T> orders) => Descending ? orders.Descending : orders.Ascending;

    public override int Compare(T left, T right) => Compare(left, right.Title);

    public override void Write(BinaryWriter cursor, T record, Snapshot snapshot)
    {
        var start = Truncate(record.Title);
        cursor.WriteId(start?.Length < record.Title?.Length ? record : null);
        KeyCodecs.Text.Write(cursor, start);
    }

    public override Func<T, int> Read(BinaryReader cursor, Snapshot snapshot)
    {
        var current = cursor.ParsedDocument<T>(snapshot)?.Title;
        var start = KeyCodecs.Text.Read(cursor);

        // Where the document is gone or has another title, only the start tells where the page ended.
        var title = start is not null && current?.StartsWith(start, StringComparison.Ordinal) == true ? current : start;
        return record => Compare(record, title);
    }

    private int Compare(T record, string? title)
    {
        var ascending = KeyCodecs.Text.Order.Compare(record.Title, title);
        return Descending ? -ascending : ascending;
    }

    private static string? Truncate(string? title) =>
        title is null || title.Length <= MaxLength ? title
        : title[..(char.IsHighSurrogate(title[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
}
