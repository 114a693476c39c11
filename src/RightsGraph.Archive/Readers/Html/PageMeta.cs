using AngleSharp.Html.Dom;

namespace RightsGraph.Archive.Readers.Html;

/// <summary>The meta elements of a page, by name or property in any case.</summary>
internal sealed class PageMeta
{
    private readonly ILookup<string, string> values;

    public PageMeta(IHtmlDocument page) => values = page.QuerySelectorAll("meta[content]")
        .Select(meta => (
            Name: meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop")
                ?? meta.GetAttribute("http-equiv"),
            Value: meta.GetAttribute("content")!.Trim()))
        .Where(meta => meta.Name is not null && meta.Value.Length > 0)
        .ToLookup(meta => meta.Name!.ToLowerInvariant(), meta => meta.Value);

    /// <summary>Of the first name that has one.</summary>
    public string? First(params string[] names) => All(names) is [var first, ..] ? first : null;

    public IReadOnlyList<string> All(params string[] names) =>
        names.Select(name => values[name].ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
}
