using GraphQL.Types;
using RightsGraph.Api.Execution.Direct;
using RightsGraph.Api.Scalars;
using RightsGraph.Search.Results;

namespace RightsGraph.Api.Timelines;

internal sealed class TimelineIntervalType : EnumerationGraphType
{
    public TimelineIntervalType()
    {
        Name = "TimelineInterval";
        Description = "How long the periods of a timeline are.";
        Add("YEAR", TimelineInterval.Year, "Years. A text without a date counts by its year.");
        Add("MONTH", TimelineInterval.Month, "Months. A text without a date counts nowhere.");
    }
}

internal sealed class TimelineBucketType : ObjectGraphType<TimelineBucket>
{
    public TimelineBucketType()
    {
        Name = "TimelineBucket";
        Description = "A period of a timeline.";
        Field<NonNullGraphType<LocalDateType>>("start")
            .Description("The first day of the period.")
            .Reads(bucket => bucket.Start);
        Field<NonNullGraphType<IntGraphType>>("count")
            .Description("How many texts fall in it.")
            .Reads(bucket => bucket.Count);
    }
}
