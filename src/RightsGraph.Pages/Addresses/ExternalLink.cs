namespace RightsGraph.Pages.Addresses;

/// <summary>Addresses that a source states. Only the web's own become links: <c>javascript:</c> and others are shown as
/// text.</summary>
internal static class ExternalLink
{
    public const string Rel = "noopener nofollow external";

    public static bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https" };
}
