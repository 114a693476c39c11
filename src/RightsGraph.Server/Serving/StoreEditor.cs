using RightsGraph.Api.Schema.Importing;
using RightsGraph.Archive.Records;
using RightsGraph.Server.Telemetry;

namespace RightsGraph.Server.Serving;

internal sealed class StoreEditor(
    StoreAccessor served, LiveArchive live, TimeProvider clock, ArchiveMetrics? metrics = null)
    : ArchiveEditor(live, clock)
{
    protected override void OnRefused() => metrics?.Refused();

    protected override Task<int> StoreAsync(IReadOnlyList<ParsedDocument> documents, CancellationToken cancellation) =>
        ChangeAsync(async store => (await store.ImportTogetherAsync(documents, cancellation)).Version);

    protected override Task<(int Version, Source Removed)?> RemoveSourceAsync(
        RecordId source, CancellationToken cancellation) =>
        ChangeAsync<(int, Source)?>(async store =>
            await store.RemoveAsync(source, cancellation) is { } removal ? (removal.Version, removal.Source) : null);

    private async Task<T> ChangeAsync<T>(Func<ArchiveStore, Task<T>> change)
    {
        try
        {
            return await change(await served.Opened);
        }
        catch (StoreException problem)
        {
            metrics?.Failed();
            throw new ArchiveUnchangedException(problem);
        }
    }
}
