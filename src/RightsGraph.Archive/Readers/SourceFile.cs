using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers;

/// <summary>A document that may be too large for memory.</summary>
public sealed record SourceFile(string Name, Func<Stream> Open)
{
    public bool IsCompressed { get; init; } = SourceNames.IsCompressed(Name);

    /// <summary>See <see cref="SourceDocument.Mapping"/>.</summary>
    public DocumentMapping Mapping { get; init; } = DocumentMapping.None;

    /// <summary>Why the mapping of the document cannot be read: then the document is refused.</summary>
    public Refusal? MappingRefusal { get; init; }

    /// <summary>Hears again and again of the bytes that were read. What it throws ends the reading.</summary>
    public Action<long>? OnRead { get; init; }

    public static SourceFile Of(SourceDocument document) =>
        new(document.Name, () => new MemoryStream(document.Bytes, writable: false))
        {
            IsCompressed = document.IsCompressed,
            Mapping = document.Mapping,
            OnRead = document.OnRead,
        };

    /// <exception cref="IOException">The file cannot be read.</exception>
    internal SourceDocument? ReadWhole(out Refusal? refusal)
    {
        using var stream = Open();
        var maxBytes = !IsCompressed && SourceNames.FormatOf(Name) == SourceFormat.CountryPage
            ? ReadLimits.PageBytes
            : ReadLimits.DocumentBytes;
        if (stream.Length > maxBytes)
        {
            refusal = new Refusal(
                Name,
                null,
                $"the document has {stream.Length:N0} bytes; at most {maxBytes:N0} are read of one, "
                    + "so divide it into several");
            return null;
        }

        refusal = null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new SourceDocument(Name, bytes) { Mapping = Mapping, OnRead = OnRead };
    }
}
