using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using RightsGraph.Archive.Languages;
using RightsGraph.Archive.Readers.Drafts;

namespace RightsGraph.Archive.Readers.Html;

/// <summary>What a page says of itself: JSON-LD first, then OpenGraph and other meta elements, then what it
/// shows.</summary>
internal sealed partial record PageHead
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "datepublished", "citation_publication_date", "citation_date", "dcterms.date",
        "dcterms.created", "dcterms.issued", "dc.date", "dc.date.issued", "dc.date.created", "pubdate", "publishdate",
        "publication_date", "parsely-pub-date", "sailthru.date", "date", "article.published", "og:published_time",
    ];

    public bool IsArticle { get; init; }

    public string? Title { get; init; }

    public string? Date { get; init; }

    public string? Updated { get; init; }

    public string? Publisher { get; init; }

    public string? Licence { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public EntryKind? Kind { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Countries { get; init; } = [];

    public static PageHead Of(IHtmlDocument page, string html)
    {
        var meta = new PageMeta(page);
        var linked = LinkedArticle.In(page);
        var date = linked?.Date ?? meta.First(DateNames) ?? ShownDate(page);
        var times = page.QuerySelectorAll("li time, article time").Length;
        var site = linked?.Publisher ?? meta.First("og:site_name");
        return new PageHead
        {
            // A list of articles has many dates, and sites state the day on which the list was made too.
            IsArticle = date is not null
                && (linked?.Date is not null || meta.First("og:type") is "article" || times < 3),
            Title = TitleOf(page, linked, meta, site),
            Date = date,
            Updated = linked?.Updated ?? meta.First("article:modified_time", "og:updated_time", "dcterms.modified"),
            Publisher = site ?? meta.First("dc.publisher", "dcterms.publisher", "citation_publisher"),
            Licence = page.QuerySelector("link[rel~=license], a[rel~=license]")?.GetAttribute("href"),
            Url = UrlOf(page, linked, meta, html),
            Language = new[]
            {
                page.DocumentElement?.GetAttribute("lang"), page.DocumentElement?.GetAttribute("xml:lang"),
                linked?.Language, meta.First("og:locale", "content-language", "dc.language"),
            }
                .Where(tag => !string.IsNullOrWhiteSpace(tag))
                .Select(tag => LanguageNames.Find(tag!))
                .FirstOrDefault(tag => tag is not null),
            Kind = linked?.Kind,
            Authors = linked is { Authors.Count: > 0 }
                ? linked.Authors
                : meta.All("author", "article:author", "dc.creator"),
            Topics =
            [
                .. (linked?.Topics ?? [])
                    .Concat(meta.All("article:tag", "article:section", "dc.subject"))
                    .Concat(meta.All("keywords", "news_keywords").SelectMany(words => ValueList.Split(words)))
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ],
            Countries = linked?.Countries ?? [],
        };
    }

    private static string? TitleOf(IHtmlDocument page, LinkedArticle? linked, PageMeta meta, string? site)
    {
        var title = PlainText.LineOf(linked?.Title)
            ?? PlainText.LineOf(meta.First("og:title", "twitter:title", "dc.title", "citation_title"))
            ?? PlainText.LineOf(page.QuerySelectorAll("h1") is [var only] ? only.TextContent : null)
            ?? PlainText.LineOf(page.Title)
            ?? PlainText.LineOf(page.QuerySelector("h1")?.TextContent);
        return title is null ? null : WithoutSite(title, site);
    }

    /// <summary>Sites put their name behind the titles of their pages.</summary>
    private static string WithoutSite(string title, string? site)
    {
        foreach (var sign in (string[])[" | ", " – ", " — ", " - ", " :: "])
        {
            var at = title.LastIndexOf(sign, StringComparison.Ordinal);
            if (at > 0 && site is not null
                && title[(at + sign.Length)..].Trim().Equals(site.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return title[..at].Trim();
            }
        }

        return title;
    }

    private static string? UrlOf(IHtmlDocument page, LinkedArticle? linked, PageMeta meta, string html)
    {
        string?[] candidates =
        [
            page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), meta.First("og:url"), linked?.Url,
            SavedFrom().Match(html[..Math.Min(html.Length, 4_096)]) is { Success: true } saved
                ? saved.Groups["url"].Value
                : null,
        ];
        return candidates
            .Select(url => url?.Trim())
            .FirstOrDefault(url => url?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true
                && FieldProblems.BadUrl(url) is null);
    }

    /// <summary>The one date that an article shows; null where there are several days.</summary>
    private static string? ShownDate(IHtmlDocument page)
    {
        const string Times = "[itemprop=datePublished], time[pubdate], header time, article time, main time";
        var times = page.QuerySelectorAll(Times)
            .Select(time => time.GetAttribute("datetime") ?? time.GetAttribute("content"))
            .Where(time => time is { Length: >= 10 })
            .Select(time => time![..10])
            .Distinct()
            .ToList();
        return times is [var only] ? only : null;
    }

    [GeneratedRegex(@"<!-- saved from url=\([0-9]+\)(?<url>\S+) -->")]
    private static partial Regex SavedFrom();
}
