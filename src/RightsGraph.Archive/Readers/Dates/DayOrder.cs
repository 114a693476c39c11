namespace RightsGraph.Archive.Readers.Dates;

/// <summary>The order of the numbers of a date, stated as <c>dates: dmy</c>.</summary>
internal enum DayOrder
{
    Dmy,
    Mdy,
    Ymd,
}
