using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Texts;

/// <summary>Where the texts of records go that are loaded: onto a shelf or, where none is given, into memory.</summary>
internal sealed class TextKeeping(TextShelf? shelf) : IDisposable
{
    private readonly Dictionary<RecordId, Dictionary<RecordId, KeptText>> held = [];
    private TextVolumeWriter? writer;

    /// <summary>Whether the texts of a source need not be read again.</summary>
    public bool Holds(Source source) => shelf?.Holds(SourceVersion.Of(source)) == true;

    /// <summary>Whether the texts of a source that were kept are not what they were any more.</summary>
    public bool AreDamaged(Source source) => shelf?.IsDamaged(SourceVersion.Of(source)) == true;

    /// <summary>Begins a source, before its records come.</summary>
    public void Begin(Source source)
    {
        if (Holds(source))
        {
            held[source.Id] = shelf!.TextsOf(SourceVersion.Of(source));
        }
        else if (shelf is not null)
        {
            writer ??= shelf.BeginVolume();
            writer.AddSource(SourceVersion.Of(source));
        }
    }

    /// <param name="source">Has begun.</param>
    /// <param name="record">Of that source.</param>
    /// <param name="text">Of no account where the shelf holds the texts of that source.</param>
    public DocumentText Keep(Source source, RecordId record, string? text) =>
        held.TryGetValue(source.Id, out var texts) ? new DocumentText(texts.GetValueOrDefault(record))
        : writer is not null && text is not null
            ? new DocumentText(writer.Add(SourceVersion.Of(source), record, text))
        : new DocumentText(text);

    /// <summary>Nothing of what was kept can be read before.</summary>
    /// <param name="live">All sources of the archive.</param>
    /// <exception cref="IOException">The disk is full, for instance.</exception>
    public void Complete(IEnumerable<Source> live)
    {
        if (writer is not null)
        {
            shelf!.Add(writer);
        }

        shelf?.Keep(live.Select(SourceVersion.Of).ToHashSet());
    }

    public void Dispose() => writer?.Dispose();
}
