namespace RightsGraph.Pages.Guide;

/// <summary>What the archive is, what is kept of a visit, and whose its texts are.</summary>
internal sealed class AboutPage : Page
{
    private static readonly Operation<AboutData> About = new("PageAbout", GuideAnswers.Default.AnswerAboutData);

    public override OperationCall CallFor(PageRequest request) => new(About, []);

    public override async Task<PageView> ViewAsync(
        PageContext context, ApiCall api, CancellationToken cancellation)
    {
        var answer = await About.AskAsync(api, [], cancellation);
        return new PageView(
            typeof(AboutDocument),
            new AboutView(context with { Version = answer.Version }, answer.Data!.Archive),
            IsCacheable: answer.IsCacheable);
    }
}

public sealed record AboutView(PageContext Context, ArchiveCounts Counts);
