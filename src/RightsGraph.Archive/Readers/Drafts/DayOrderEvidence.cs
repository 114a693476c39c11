using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Drafts;

/// <summary>What the dates of a document show of their order of day and month: 25/04/2014 has its day first. Where two
/// of them contradict each other, nothing is decided.</summary>
internal sealed class DayOrderEvidence
{
    private (string Text, int Number)? dayFirst;
    private (string Text, int Number)? monthFirst;

    public DayOrder? Decided => (dayFirst, monthFirst) switch
    {
        (not null, null) => DayOrder.Dmy,
        (null, not null) => DayOrder.Mdy,
        _ => null,
    };

    public void See(string date, int number)
    {
        switch (DraftDates.OrderShownBy(date))
        {
            case DayOrder.Dmy:
                dayFirst ??= (date, number);
                break;
            case DayOrder.Mdy:
                monthFirst ??= (date, number);
                break;
        }
    }

    /// <summary>Whether the order is what the date lacks.</summary>
    public static bool MayDecide(string date) => DraftDates.IsInNumbers(date) && DraftDates.OrderShownBy(date) is null;

    public string Describe()
    {
        var (text, number) = (dayFirst ?? monthFirst)!.Value;
        return $"dates in numbers were read with the {(dayFirst is null ? "month" : "day")} first, as "
            + $"'{FieldProblems.Shortened(text)}' (number {number}) can only be read";
    }
}
