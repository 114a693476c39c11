using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Server.Telemetry;

/// <summary>Gauges of the archive that is served and of the imports into it. Those of other programs are seen where
/// they succeed.</summary>
internal sealed class ArchiveMetrics(LiveArchive live, TimeProvider clock, IMeterFactory meters)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> unsuccessful = [];

    public void Refused() => unsuccessful["refused"] = clock.GetUtcNow();

    public void Failed() => unsuccessful["failed"] = clock.GetUtcNow();

    public void Start()
    {
        var meter = meters.Create(ApiTelemetry.Name);
        meter.CreateObservableGauge(
            "rightsgraph.archive.version",
            () => Observe(archive => archive.Version),
            "{version}",
            "The version of the archive that is served.");
        meter.CreateObservableGauge(
            "rightsgraph.archive.texts",
            () => Observe(archive => archive.Summaries.Length + archive.Entries.Length),
            "{text}",
            "Summaries and entries of the archive.");
        meter.CreateObservableGauge(
            "rightsgraph.archive.sources",
            () => Observe(archive => archive.Sources.Length),
            "{source}",
            "Source documents of the archive.");
        meter.CreateObservableGauge(
            "rightsgraph.import.age", Ages, "s", "Seconds since the last import of each result.");
    }

    private IEnumerable<Measurement<int>> Observe(Func<Snapshot, int> count) =>
        live.Current is { } index ? [new Measurement<int>(count(index.Snapshot))] : [];

    private IEnumerable<Measurement<double>> Ages()
    {
        var succeeded = live.Current?.Snapshot.Sources.Select(source => (DateTimeOffset?)source.ImportedAt).Max();
        return unsuccessful
            .Concat(succeeded is { } last ? [new("succeeded", last)] : [])
            .Select(import => new Measurement<double>(
                // A clock that was set back makes no import younger than now.
                Math.Max(0, (clock.GetUtcNow() - import.Value).TotalSeconds),
                new KeyValuePair<string, object?>("result", import.Key)));
    }
}
