namespace RightsGraph.Pages.Addresses;

/// <summary>Writes the part of an address from the question mark on.</summary>
internal static class AddressQuery
{
    public static string Write(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var written = string.Join('&', parameters.Select(parameter => $"{parameter.Key}={Escape(parameter.Value)}"));
        return written.Length == 0 ? "" : $"?{written}";
    }

    /// <summary>Blanks become plus signs, as in the addresses that forms make.</summary>
    private static string Escape(string value) =>
        Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal);
}
