using System.Security.Cryptography;

namespace RightsGraph.Archive.Readers;

/// <summary>A document as it was given: its name and its bytes, nothing of it understood yet.</summary>
public sealed record SourceDocument(string Name, byte[] Bytes)
{
    /// <summary>As the name says, unless it is told otherwise.</summary>
    public bool IsCompressed { get; init; } = SourceNames.IsCompressed(Name);

    /// <summary>Of the bytes as given, in lower-case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));
}
