using System.Diagnostics;

namespace RightsGraph.Api.Request;

/// <summary>A span and a duration for one stage of a request, which ends when it is disposed of.</summary>
internal readonly struct Stage : IDisposable
{
    private readonly string name;
    private readonly Activity? span;
    private readonly long start;

    private Stage(string name)
    {
        this.name = name;
        span = ApiTelemetry.Spans.StartActivity(name);
        start = ApiTelemetry.StageDuration.Enabled ? Stopwatch.GetTimestamp() : 0;
    }

    public static Stage Parse() => new("graphql.parse");

    public static Stage Validate() => new("graphql.validate");

    public static Stage Execute() => new("graphql.execute");

    public static Stage Search() => new("search");

    public void Dispose()
    {
        if (start != 0)
        {
            ApiTelemetry.StageDuration.Record(
                Stopwatch.GetElapsedTime(start).TotalSeconds, new KeyValuePair<string, object?>("stage", name));
        }

        span?.Dispose();
    }
}
