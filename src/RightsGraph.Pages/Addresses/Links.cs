namespace RightsGraph.Pages.Addresses;

/// <summary>Makes the links of a page. They are relative to it, so that they hold behind a proxy that strips the begin
/// of the path; only <see cref="Permanent"/> is absolute, by the setting <c>Pages:Address</c>. Nothing that a client
/// sends becomes part of a link's host.</summary>
/// <param name="path">Of the page's own address; its slashes tell how far the root is.</param>
/// <param name="publicAddress">The setting; empty for none.</param>
public sealed class Links(string path, string publicAddress)
{
    private readonly string up = string.Concat(Enumerable.Repeat("../", Math.Max(0, path.Count(c => c == '/') - 1)));

    public string Root => up.Length == 0 ? "./" : up;

    public bool IsAbsolute => publicAddress.Length > 0;

    /// <param name="target">A path without its first slash, escaped.</param>
    public string To(string target) => target.Length == 0 ? Root : up + target;

    public string Search(SearchAddress address, string ending = "") => To($"search{ending}{address.ToQuery()}");

    /// <summary>To the search's results, so that the browser puts the focus there.</summary>
    public string Results(SearchAddress address) => Search(address) + "#results";

    public string Country(string code) => To($"countries/{Uri.EscapeDataString(code)}");

    public string Source(string id) => To($"sources/{Uri.EscapeDataString(id)}");

    public string Text(string id) => To($"texts/{Uri.EscapeDataString(id)}");

    /// <summary>To a text, with the search that leads there: the text's page leads back to it.</summary>
    public string Text(string id, SearchAddress from, int hit) =>
        Text(id) + AddressQuery.Write(from.Parameters().Append(new("hit", $"{hit}")));

    /// <summary>The address to cite and to keep: absolute where the setting says how.</summary>
    public string Permanent(string target) =>
        IsAbsolute ? $"{publicAddress.TrimEnd('/')}/{target}" : To(target);
}
