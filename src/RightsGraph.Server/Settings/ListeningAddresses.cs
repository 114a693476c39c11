namespace RightsGraph.Server.Settings;

internal static class ListeningAddresses
{
    public static void Check(string? urls)
    {
        foreach (var url in (urls ?? "").Split(
            ';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ProblemOf(url) is { } problem)
            {
                throw new BadSettingException(
                    $"The address '{url}' {problem}; expected one such as http://127.0.0.1:8080.");
            }
        }
    }

    private static string? ProblemOf(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase)
                ? address.Port is >= 0 and <= ushort.MaxValue ? null : "has a port above 65535"
                : "is not http (for https put a proxy before this server)";
        }
        catch (FormatException)
        {
            return "is no address";
        }
    }
}
