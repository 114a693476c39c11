using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>The texts of a time: those of its days, and such without a day of its years.</summary>
internal static class TimeFilter
{
    public static SearchFilter Of(TimeRange time)
    {
        var years = SearchFilter.YearBetween(time.From?.Year, time.To?.Year);
        return time.AreYears
            ? years
            : SearchFilter.Or(
                SearchFilter.DateBetween(time.From, time.To),
                SearchFilter.And(SearchFilter.TypeIn(DocumentType.Summary), years));
    }

    /// <summary>The term of a single year; null where the time is none.</summary>
    public static BytesRef? YearOf(TimeRange time)
    {
        if (!time.AreYears || time.From?.Year is not { } year || time.To?.Year != year)
        {
            return null;
        }

        var coded = new BytesRef(NumericUtils.BUF_SIZE_INT32);
        NumericUtils.Int32ToPrefixCoded(year, 0, coded);
        return coded;
    }
}
