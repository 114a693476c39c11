using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Sorting;

/// <summary>Sorts countries by a number of what the archive holds of them, which every import may change. A cursor has
/// the number of its time, so that a country that has grown since leads back to no page; and it names its country, so
/// that a list of texts goes on among those of this country.</summary>
internal sealed record HoldingsSortKey(
    string Name, bool Descending, Snapshot Snapshot, Func<CountryHoldings, int?> Number)
    : RecordSortKey<Country>(Name, Descending)
{
    public override int Compare(Country left, Country right) => Compare(NumberOf(left), NumberOf(right));

    public override void Write(BinaryWriter cursor, Country record, Snapshot snapshot)
    {
        KeyCodecs.Text.Write(cursor, record.Code);
        KeyCodecs.Number.Write(cursor, NumberOf(record));
    }

    public override Func<Country, int> Read(BinaryReader cursor, Snapshot snapshot)
    {
        var (code, number) = (KeyCodecs.Text.Read(cursor), KeyCodecs.Number.Read(cursor));
        return record => record.Code == code ? 0 : Compare(NumberOf(record), number);
    }

    private int? NumberOf(Country country) => Number(Snapshot.HoldingsOf(country));

    private int Compare(int? left, int? right)
    {
        var ascending = Nullable.Compare(left, right);
        return Descending ? -ascending : ascending;
    }
}
