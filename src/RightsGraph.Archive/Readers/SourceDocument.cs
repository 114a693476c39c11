using System.Security.Cryptography;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers;

/// <summary>A document as it was given, not yet parsed.</summary>
public sealed record SourceDocument(string Name, byte[] Bytes)
{
    public bool IsCompressed { get; init; } = SourceNames.IsCompressed(Name);

    /// <summary>What its owner says of how it is to be read.</summary>
    public DocumentMapping Mapping { get; init; } = DocumentMapping.None;

    /// <summary>As the source keeps it; null where nothing is said.</summary>
    internal string? KeptMapping => Mapping.IsEmpty ? null : Mapping.Canonical;

    /// <summary>See <see cref="SourceFile.OnRead"/>.</summary>
    public Action<long>? OnRead { get; init; }

    /// <summary>In lower-case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));
}
