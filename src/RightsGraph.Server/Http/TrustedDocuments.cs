using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace RightsGraph.Server.Http;

/// <summary>The operations of <see cref="HttpSettings.TrustedDocuments"/> by the SHA-256 of their text.</summary>
internal sealed class TrustedDocuments
{
    private readonly FrozenDictionary<string, string> texts;

    private TrustedDocuments(FrozenDictionary<string, string> texts) => this.texts = texts;

    /// <exception cref="BadSettingException">The folder cannot be read, or has no operation in it.</exception>
    public static TrustedDocuments Read(string folder)
    {
        try
        {
            var texts = Directory.EnumerateFiles(folder, "*.graphql")
                .Select(File.ReadAllText)
                .DistinctBy(DocumentHash.Compute)
                .ToFrozenDictionary(DocumentHash.Compute, StringComparer.Ordinal);
            return texts.Count > 0
                ? new TrustedDocuments(texts)
                : throw new BadSettingException(
                    $"Http:TrustedDocuments names the folder '{folder}', in which there is no *.graphql.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new BadSettingException(
                $"Http:TrustedDocuments names the folder '{folder}', which can't be read: {problem.Message}");
        }
    }

    public string? Find(string id) => texts.GetValueOrDefault(id);
}

/// <summary>The id of a GraphQL document: SHA-256 of its text in UTF-8, in lower-case hexadecimal.</summary>
internal static class DocumentHash
{
    public static string Compute(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
