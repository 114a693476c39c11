using RightsGraph.Api.Errors;
using RightsGraph.Api.Execution;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Types;
using RightsGraph.Search.Results;

namespace RightsGraph.Api.Schema.Searching;

/// <summary>Declares timelines on the types that have them.</summary>
internal static class TimelineFields
{
    /// <summary>Two hundred years. Years need no limit, as there are 9,999.</summary>
    private const int MaxMonths = 2_400;

    private const string Periods = "oldest first; empty periods between the first and the last are there with 0.";

    public static void TimelineField<T>(
        this ObjectGraphType<T> type,
        string description,
        Func<IResolveFieldContext<T>, TimelineInterval, Timeline> resolve) =>
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<TimelineBucketType>>>>("timeline")
            .Description($"{description}, {Periods}")
            .Argument<NonNullGraphType<TimelineIntervalType>>(
                "interval",
                $"How long the periods are. Of months {MaxMonths:N0} at most are given.",
                argument => argument.DefaultValue = TimelineInterval.Year)
            .Resolve(context =>
            {
                var interval = context.GetArgument<TimelineInterval>("interval");
                var periods = resolve(context, interval);
                if (periods.WithoutMonth > 0)
                {
                    context.Request().WarnOfDatesWithoutMonth(periods.WithoutMonth, context.Path);
                }

                return interval == TimelineInterval.Month && periods.PeriodCount > MaxMonths
                    ? throw ApiErrors.TimelineTooLong(periods.PeriodCount, MaxMonths)
                    : periods.Buckets;
            });
}

internal sealed class TimelineBucketType : ObjectType<TimelineBucket>
{
    public TimelineBucketType()
        : base("TimelineBucket", "A period of a timeline.")
    {
        Field<NonNullGraphType<LocalDateType>>("start").Reads(bucket => bucket.Start)
            .Description("The first day of the period.");
        Number("count", bucket => bucket.Count, "How many texts fall in it.");
    }
}
