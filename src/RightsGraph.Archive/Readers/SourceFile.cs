namespace RightsGraph.Archive.Readers;

/// <summary>A document that can be too large to hold: its name, and how to open it from its first byte.</summary>
public sealed record SourceFile(string Name, Func<Stream> Open)
{
    /// <summary>As the name says, unless it is told otherwise.</summary>
    public bool IsCompressed { get; init; } = SourceNames.IsCompressed(Name);

    public static SourceFile Of(SourceDocument document) =>
        new(document.Name, () => new MemoryStream(document.Bytes, writable: false))
        {
            IsCompressed = document.IsCompressed,
        };

    /// <summary>All of it, where that is not more than is read of one document.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal SourceDocument? ReadWhole(out Refusal? refusal)
    {
        using var stream = Open();
        var most = !IsCompressed && SourceNames.FormatOf(Name) == SourceFormat.CountryPage
            ? ReadLimits.PageBytes
            : ReadLimits.DocumentBytes;
        if (stream.Length > most)
        {
            refusal = new Refusal(
                Name,
                null,
                $"the document has {stream.Length:N0} bytes; at most {most:N0} are read of one, "
                    + "so divide it into several");
            return null;
        }

        refusal = null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new SourceDocument(Name, bytes);
    }
}
