using GraphQL;
using GraphQL.Types;
using RightsGraph.Api.Errors;
using RightsGraph.Search.Results;

namespace RightsGraph.Api.Timelines;

/// <summary>Declares timelines on types that have them.</summary>
internal static class TimelineFields
{
    /// <summary>Two hundred years of months. Years never are as many as to need a limit: there are 9,999.</summary>
    private const int MostMonths = 2_400;

    private const string Periods = "oldest first; empty periods between the first and the last are there with 0.";

    /// <param name="type">The type that gets the field.</param>
    /// <param name="counted">What falls in the periods, as the beginning of a sentence.</param>
    /// <param name="timeline">Counts it.</param>
    public static void TimelineField<T>(
        this ObjectGraphType<T> type,
        string counted,
        Func<IResolveFieldContext<T>, TimelineInterval, Timeline> timeline) =>
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<TimelineBucketType>>>>("timeline")
            .Description($"{counted}, {Periods}")
            .Argument<NonNullGraphType<TimelineIntervalType>>(
                "interval",
                $"How long the periods are. Of months {MostMonths:N0} at most are given.",
                argument => argument.DefaultValue = TimelineInterval.Year)
            .Resolve(context =>
            {
                var interval = context.GetArgument<TimelineInterval>("interval");
                var periods = timeline(context, interval);
                return interval == TimelineInterval.Month && periods.PeriodCount > MostMonths
                    ? throw ApiErrors.TimelineTooLong(periods.PeriodCount, MostMonths)
                    : periods.Buckets;
            });
}
