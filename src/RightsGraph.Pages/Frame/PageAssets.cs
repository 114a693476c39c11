using System.Security.Cryptography;
using System.Text;

namespace RightsGraph.Pages.Frame;

/// <summary>The style sheet, the script and the icon. Their names hold a hash of the content, so that browsers may keep
/// them for good.</summary>
public static class PageAssets
{
    private const string Icon =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b57b0"/>
        <path d="M4 12V7h2v5zm3 0V4h2v8zm3 0V9h2v3z" fill="#fff"/></svg>
        """;

    private static readonly Asset Style = Read("pages.css", "text/css; charset=utf-8");
    private static readonly Asset Script = Read("pages.js", "text/javascript; charset=utf-8");
    private static readonly Asset Picture = new("icon.svg", "image/svg+xml", Encoding.UTF8.GetBytes(Icon));

    private static readonly Dictionary<string, Asset> ByName =
        new[] { Style, Script, Picture }.ToDictionary(asset => asset.HashedName);

    internal static string StylePath => $"assets/{Style.HashedName}";

    internal static string ScriptPath => $"assets/{Script.HashedName}";

    internal static string IconPath => $"assets/{Picture.HashedName}";

    /// <summary>Null where there is none of this name.</summary>
    public static Asset? Find(string name) => ByName.GetValueOrDefault(name);

    private static Asset Read(string name, string contentType)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream($"assets/{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new Asset(name, contentType, bytes.ToArray());
    }
}

public sealed class Asset
{
    private const int HashDigits = 12;

    internal Asset(string name, string contentType, byte[] content)
    {
        ContentType = contentType;
        Content = content;
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..HashDigits];
        HashedName = $"{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";
    }

    public string ContentType { get; }

    public ReadOnlyMemory<byte> Content { get; }

    public string HashedName { get; }
}
