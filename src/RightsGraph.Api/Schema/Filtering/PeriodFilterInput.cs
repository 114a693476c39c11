using System.Globalization;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Schema.Types;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>The input type of a condition on the time of texts, whether they have a day or a year alone.</summary>
internal sealed class PeriodFilterInput : InputObjectGraphType
{
    public const string FieldDescription =
        "By its time: an entry's day, or the month or year that is known of it; a summary's year. A text is kept where "
        + "its time and the period have a day in common, one without a time never.";

    private const string From = "from";
    private const string To = "to";

    public PeriodFilterInput()
    {
        Name = "PeriodFilterInput";
        Description = "A period of time, both ends in it. An empty object keeps everything, texts without a time too.";
        AddField(new FieldType
        {
            Name = From,
            Type = typeof(PartialDateType),
            Description = "Begins with this day, or with the first day of this month or year; null or left out: open.",
        });
        AddField(new FieldType
        {
            Name = To,
            Type = typeof(PartialDateType),
            Description = "Ends with this day, or with the last day of this month or year; null or left out: open.",
        });
    }

    /// <summary>States its days, and leaves open ends out.</summary>
    public InputObject Normalize(InputObject period) => new(
    [
        .. period.Fields
            .Select(end => (end.Key, Day: DayOf(end.Key, end.Value)))
            .Where(end => end.Day is not null)
            .Select(end => KeyValuePair.Create<string, InputValue>(
                end.Key, new InputLeaf(end.Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))),
    ]);

    /// <returns>Null where both ends are open.</returns>
    /// <exception cref="ExecutionError">It ends before it begins.</exception>
    public Period? Read(InputValue value)
    {
        var (first, last) = ((DateOnly?)null, (DateOnly?)null);
        foreach (var (name, operand) in value.AsFields())
        {
            (first, last) = name == From ? (DayOf(name, operand), last) : (first, DayOf(name, operand));
        }

        return first is null && last is null ? null
            : first > last ? throw ApiErrors.PeriodReversed(first.Value, last.Value)
            : new Period(first, last);
    }

    private DateOnly? DayOf(string end, InputValue operand) =>
        operand.Coerce(GetField(end)!.ResolvedType!) is PartialDate date ? end == From ? date.First : date.Last : null;
}
