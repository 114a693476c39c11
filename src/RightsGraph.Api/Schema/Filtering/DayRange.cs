using RightsGraph.Api.Schema.Arguments;
using RightsGraph.Archive.Records;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>The days that comparisons leave, by their numbers; none where the earliest is behind the latest.</summary>
internal readonly record struct DayRange(int Earliest, int Latest)
{
    private static readonly DayRange Any = new(int.MinValue, int.MaxValue);

    /// <summary>Null where more is asked of the day than between which days it lies.</summary>
    /// <param name="operations">The type of <paramref name="value"/>.</param>
    /// <param name="value">An object of operators on a date that is never missing.</param>
    public static DayRange? FromOperators(LocalDateOperationFilterInput operations, InputValue value)
    {
        var range = Any;
        foreach (var (name, operand) in value.AsFields())
        {
            if (BoundFor(operations.Operator(name)) is not { } narrow)
            {
                return null;
            }

            var left = narrow(operations.Operand(operand, name, nullable: false)!.Value.DayNumber);
            range = new DayRange(Math.Max(range.Earliest, left.Earliest), Math.Min(range.Latest, left.Latest));
        }

        return range;
    }

    /// <summary>The stretch of a list that stands newest first.</summary>
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
