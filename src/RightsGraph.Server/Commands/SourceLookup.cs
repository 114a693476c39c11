using RightsGraph.Archive.Records;

namespace RightsGraph.Server.Commands;

internal sealed class SourceLookup(IReadOnlyList<Source> sources)
{
    public Source? Find(string nameOrId) =>
        sources.FirstOrDefault(source => source.Name == nameOrId)
        ?? sources.FirstOrDefault(source => source.Id.ToString() == nameOrId);

    public string NotFoundMessage(string nameOrId) =>
        $"The archive has no source '{Printable.Sanitize(nameOrId)}'; "
        + (NearestName.To(nameOrId, sources.Select(source => source.Name)) is { } near
            ? $"did you mean '{Printable.Sanitize(near)}'?"
            : "the verb sources lists what it has.");
}
