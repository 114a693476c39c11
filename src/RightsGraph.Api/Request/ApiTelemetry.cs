using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RightsGraph.Api.Request;

/// <summary>The spans and metrics of the API. Nothing in them comes from a client but through a closed list: no search
/// text, no variables, no names. They cost next to nothing while nobody listens.</summary>
public static class ApiTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "RightsGraph";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>(
        "rightsgraph.refusals",
        "{refusal}",
        "Requests that were refused as a whole or in part, by the code of their first error.");

    private static readonly Counter<long> Lookups = Meter.CreateCounter<long>(
        "rightsgraph.cache.lookups", "{lookup}", "Look-ups in a cache, by cache and whether it held what was asked.");

    internal static ActivitySource Spans { get; } = new(Name);

    internal static Histogram<double> StageDuration { get; } = Meter.CreateHistogram<double>(
        "rightsgraph.stage.duration",
        "s",
        "How long one stage of answering a request took.",
        advice: new InstrumentAdvice<double>
        {
            // Most stages take microseconds; the default boundaries are made for whole requests.
            HistogramBucketBoundaries =
                [0.000_01, 0.000_03, 0.000_1, 0.000_3, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
        });

    /// <param name="code">One of <see cref="Errors.ErrorCodes"/> or <see cref="Limits.LimitCodes"/>.</param>
    public static void CountError(string code) => Refusals.Add(1, new KeyValuePair<string, object?>("code", code));

    /// <param name="cache"><c>documents</c> or <c>answers</c>.</param>
    /// <param name="isHit">Whether the cache had the entry.</param>
    public static void LookedUp(string cache, bool isHit) => Lookups.Add(
        1,
        new KeyValuePair<string, object?>("cache", cache),
        new KeyValuePair<string, object?>("result", isHit ? "hit" : "miss"));
}
