using RightsGraph.Archive.Reading;
using RightsGraph.Archive.Records;

namespace RightsGraph.Server.Commands;

/// <summary>The sources of an archive as people name them.</summary>
internal sealed class SourceLookup(IReadOnlyList<Source> sources)
{
    /// <param name="nameOrId">As the archive writes it.</param>
    public Source? Find(string nameOrId) =>
        sources.FirstOrDefault(source => source.Name == nameOrId)
        ?? sources.FirstOrDefault(source => source.Id.ToString() == nameOrId);

    /// <summary>What to say where there is no such source.</summary>
    public string Unknown(string nameOrId) =>
        $"The archive has no source '{Printable.Of(nameOrId)}'; "
        + (NearestName.To(nameOrId, sources.Select(source => source.Name)) is { } near
            ? $"did you mean '{Printable.Of(near)}'?"
            : "the verb sources lists what it has.");
}
