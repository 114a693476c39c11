using RightsGraph.Pages.Guide;
using RightsGraph.Pages.Places;
using RightsGraph.Pages.Searching;
using RightsGraph.Pages.Texts;

namespace RightsGraph.Pages;

/// <summary>A pattern of addresses, as ASP.NET Core's routing has it, and the page under them.</summary>
public sealed class PageRoute
{
    internal PageRoute(string pattern, Page page, PageForm form = PageForm.Html, bool isForBrowsers = false)
    {
        Pattern = pattern;
        Page = page;
        Form = form;
        IsForBrowsers = isForBrowsers;
    }

    /// <summary>The part that it leaves open is called <c>id</c>.</summary>
    public string Pattern { get; }

    /// <summary>Whether programs that ask for JSON find something else under the address.</summary>
    public bool IsForBrowsers { get; }

    /// <summary>In what it is answered.</summary>
    public PageForm Form { get; }

    internal Page Page { get; }

    /// <summary>The text that tells whether an answer can hold times; see the cache of responses.</summary>
    public string Document(PageRequest request) => Page.CallFor(request).Operation.Document;
}

/// <summary>The addresses of the pages. An address lasts: what once led to a text leads there for ever.</summary>
public static class PageRoutes
{
    public static IReadOnlyList<PageRoute> All { get; } =
    [
        new("/", new StartPage(), isForBrowsers: true),
        .. Forms("/start", new StartPage()),
        .. WithForms("/search", new SearchPage()),
        .. WithForms("/texts/{id}", new TextPage()),
        .. WithForms("/countries", new CountriesPage()),
        .. WithForms("/countries/{id}", new CountryPage()),
        .. WithForms("/sources", new SourcesPage()),
        .. WithForms("/sources/{id}", new SourcePage()),
        .. WithForms("/how-to-search", new GuidePage()),
        .. WithForms("/about", new AboutPage()),
        new("/suggest.json", new Suggestions(), PageForm.Json),
    ];

    private static IEnumerable<PageRoute> WithForms(string pattern, Page page) =>
        Forms(pattern, page).Prepend(new PageRoute(pattern, page));

    private static IEnumerable<PageRoute> Forms(string pattern, Page page) =>
        [new($"{pattern}.json", page, PageForm.Json), new($"{pattern}.graphql", page, PageForm.Graph)];
}
