using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace RightsGraph.Server.Http.Documents;

/// <summary>
/// The operations of a folder, by the SHA-256 of their text: the only ones that are answered, once one is set.
/// </summary>
internal sealed class TrustedDocuments
{
    private readonly FrozenDictionary<string, string> texts;

    private TrustedDocuments(FrozenDictionary<string, string> texts) => this.texts = texts;

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static TrustedDocuments Read(string folder) => new(Directory.EnumerateFiles(folder, "*.graphql")
        .Select(File.ReadAllText)
        .DistinctBy(DocumentHash.Of)
        .ToFrozenDictionary(DocumentHash.Of, StringComparer.Ordinal));

    public string? Find(string id) => texts.GetValueOrDefault(id);
}

/// <summary>The id of a GraphQL document: SHA-256 of its text in UTF-8, in lower-case hexadecimal.</summary>
internal static class DocumentHash
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
