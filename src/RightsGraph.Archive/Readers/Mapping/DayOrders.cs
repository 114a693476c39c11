using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Mapping;

/// <summary>The orders of day and month as mappings write them.</summary>
internal static class DayOrders
{
    public const string Allowed = "dmy, mdy or ymd";

    public static DayOrder? Find(string name) =>
        Enum.GetValues<DayOrder>().Cast<DayOrder?>()
            .FirstOrDefault(order => NameOf(order!.Value).Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));

    public static string NameOf(DayOrder order) => order.ToString().ToLowerInvariant();
}
