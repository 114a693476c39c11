namespace RightsGraph.Pages.Guide;

/// <summary>How to search: the signs of the query language, each with an example that runs here.</summary>
internal sealed class GuidePage : Page
{
    private static readonly Operation<AboutData> About = new("PageAbout", GuideAnswers.Default.AnswerAboutData);

    public override OperationCall CallFor(PageRequest request) => new(About, []);

    public override async Task<PageView> ViewAsync(
        PageContext context, ApiCall api, CancellationToken cancellation)
    {
        var answer = await About.AskAsync(api, [], cancellation);
        return new PageView(
            typeof(GuideDocument),
            new GuideView(context with { Version = answer.Version }),
            IsCacheable: answer.IsCacheable);
    }
}

public sealed record GuideView(PageContext Context)
{
    /// <summary>Signs with the key of their meaning and an example in the query language.</summary>
    public static IReadOnlyList<(string Sign, string Key, string Example)> Signs { get; } =
    [
        ("journalists prison", "guide.words", "journalists prison"),
        ("Saudi Arabia", "guide.country", "women driving Saudi Arabia"),
        ("2018, May 2018", "guide.year", "arrests May 2018"),
        ("\"…\"", "guide.phrase", "\"freedom of assembly\""),
        ("\"…\"~3", "guide.near", "\"police protesters\"~3"),
        ("+…", "guide.must", "+torture police prison"),
        ("-…", "guide.not", "elections -parliament"),
        ("… | …", "guide.or", "imprisonment | detention"),
        ("…*", "guide.prefix", "journalis*"),
        ("…~1", "guide.fuzzy", "Ablyasov~1"),
        ("title:…", "guide.field", "title:report"),
    ];
}
