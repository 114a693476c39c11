using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Documentation;

/// <summary>Every link from a page of the project leads to a file, and to a heading that it has.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> Pages =>
    [
        .. Page.ForReaders.Select(page => page.Path),
        "seeds/README.md",
        "src/README.md",
        "tests/RightsGraph.Benchmarks/README.md",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLinkOfAPageLeadsSomewhere(string page) =>
        Assert.All(new Page(page).Links, link => Assert.True(Leads(page, link), link));

    [Fact]
    public void PagesLinkToEachOtherAndToHeadings()
    {
        var links = Page.ForReaders.SelectMany(page => page.Links).ToArray();

        Assert.Contains("docs/settings.md", links);
        Assert.Contains("settings.md#limits-of-a-request", links);
    }

    private static bool Leads(string page, string link)
    {
        if (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return true;
        }

        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0
            ? page
            : Path.GetRelativePath(
                ProjectFolder.PathOf(), Path.Combine(ProjectFolder.PathOf(page), "..", parts[0]));
        return Path.Exists(ProjectFolder.PathOf(target))
            && (parts.Length < 2 || new Page(target).Anchors.Contains(parts[1]));
    }
}
