using System.Security.Cryptography;
using System.Text;

namespace RightsGraph.Server.Serving;

/// <summary>Tells whether a request comes from someone who may change the archive.</summary>
internal sealed class EditorKey(IOptions<EditingSettings> settings)
{
    public const string Scheme = "Bearer";

    // Hashes have one length, so the comparison leaks nothing of the length of the key.
    private readonly byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(settings.Value.Key));

    public bool IsSet { get; } = settings.Value.Key.Length > 0;

    public bool IsIn(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return IsSet
            && header.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(
                hash, SHA256.HashData(Encoding.UTF8.GetBytes(header[(Scheme.Length + 1)..].Trim())));
    }
}
