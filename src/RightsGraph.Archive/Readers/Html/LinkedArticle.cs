using System.Text.Json;
using AngleSharp.Html.Dom;

namespace RightsGraph.Archive.Readers.Html;

/// <summary>The article that a page describes in JSON-LD.</summary>
internal sealed record LinkedArticle
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = ReadLimits.Depth,
    };

    public string? Title { get; init; }

    public string? Date { get; init; }

    public string? Updated { get; init; }

    public string? Publisher { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public EntryKind? Kind { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Null where there is none, or none that is JSON.</summary>
    public static LinkedArticle? In(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, Lenient);
                var found = JsonLd.Objects(json.RootElement).FirstOrDefault(IsArticle);
                if (found.ValueKind == JsonValueKind.Object)
                {
                    return Of(found);
                }
            }
            catch (Exception problem) when (problem is JsonException or InvalidOperationException)
            {
                // Scripts of pages are often cut or written by hand; the page still has its meta elements.
            }
        }

        return null;
    }

    private static bool IsArticle(JsonElement json) => JsonLd.Texts(json, "@type").Any(type =>
        type.EndsWith("Article", StringComparison.Ordinal)
        || type is "BlogPosting" or "Report" or "WebPage" or "PressRelease" or "AnalysisNewsArticle")
        && JsonLd.Text(json, "datePublished") is not null;

    private static LinkedArticle Of(JsonElement json) => new()
    {
        Title = JsonLd.Text(json, "headline") ?? JsonLd.Text(json, "name"),
        Date = JsonLd.Text(json, "datePublished"),
        Updated = JsonLd.Text(json, "dateModified"),
        Publisher = JsonLd.Text(json, "publisher"),
        Url = JsonLd.Text(json, "url") ?? JsonLd.Text(json, "mainEntityOfPage"),
        Language = JsonLd.Text(json, "inLanguage"),
        Kind = JsonLd.Texts(json, "@type").Select(KindOf).FirstOrDefault(kind => kind is not null),
        Authors = [.. JsonLd.Texts(json, "author")],
        Topics = [.. JsonLd.Texts(json, "keywords").SelectMany(words => Drafts.ValueList.Split(words))
            .Concat(JsonLd.Texts(json, "articleSection"))],
        Countries = [.. JsonLd.Texts(json, "spatialCoverage").Concat(JsonLd.Texts(json, "contentLocation"))
            .Where(name => CountryTable.Default.Find(name) is not null)],
    };

    private static EntryKind? KindOf(string type) => type switch
    {
        "Report" => EntryKind.Report,
        "OpinionNewsArticle" => EntryKind.Commentary,
        "NewsArticle" or "ReportageNewsArticle" => EntryKind.News,
        "PressRelease" => EntryKind.Statement,
        _ => null,
    };
}
