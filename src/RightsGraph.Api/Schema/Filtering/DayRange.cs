namespace RightsGraph.Api.Schema.Filtering;

/// <summary>A range of day numbers, both ends included. It is empty where the earliest is behind the latest.</summary>
internal readonly record struct DayRange(int Earliest, int Latest)
{
    private static readonly DayRange Any = new(int.MinValue, int.MaxValue);

    /// <summary>The range that the operators on a date that is never missing stand for.</summary>
    /// <returns>Null where they are not all comparisons, so that no one range stands for them.</returns>
    public static DayRange? FromOperators(LocalDateOperationFilterInput operations, InputValue value)
    {
        var range = Any;
        foreach (var (name, operand) in value.AsFields())
        {
            if (BoundFor(operations.Operator(name)) is not { } bound)
            {
                return null;
            }

            var days = bound(operations.Operand(operand, name, nullable: false)!.Value.DayNumber);
            range = new DayRange(Math.Max(range.Earliest, days.Earliest), Math.Min(range.Latest, days.Latest));
        }

        return range;
    }

    /// <summary>The range that has the date of each entry whose time overlaps the period: the date of one of which only
    /// the year is known may be in any year of the period.</summary>
    public static DayRange AboutPeriod(Period period)
    {
        var (first, last) = period.WidenedTo(DatePrecision.Year);
        return new DayRange(first?.DayNumber ?? Any.Earliest, last?.DayNumber ?? Any.Latest);
    }

    /// <summary>Where these days are in a list whose newest entries come first.</summary>
    public SortedRange<Entry> NewestFirst()
    {
        var (earliest, latest) = this;
        return new SortedRange<Entry>(entry => entry.Date.DayNumber > latest, entry => entry.Date.DayNumber < earliest);
    }

    private static Func<int, DayRange>? BoundFor(OperatorField<DateOnly?> field) => (field.Kind, field.IsNegated) switch
    {
        (OperatorKind.Equal, false) => day => new DayRange(day, day),
        (OperatorKind.GreaterOrEqual, false) or (OperatorKind.Less, true) => day => Any with { Earliest = day },
        (OperatorKind.Greater, false) or (OperatorKind.LessOrEqual, true) => day => Any with { Earliest = day + 1 },
        (OperatorKind.LessOrEqual, false) or (OperatorKind.Greater, true) => day => Any with { Latest = day },
        (OperatorKind.Less, false) or (OperatorKind.GreaterOrEqual, true) => day => Any with { Latest = day - 1 },
        _ => null,
    };
}
