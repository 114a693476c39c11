using System.Text.Json.Nodes;

namespace RightsGraph.Pages.Places;

/// <summary>The documents that the archive was read from.</summary>
internal sealed class SourcesPage : Page
{
    private static readonly Operation<SourcesData> Sources =
        new("PageSources", PlaceAnswers.Default.AnswerSourcesData);

    public override OperationCall CallFor(PageRequest request) => new(Sources, new JsonObject());

    public override async Task<PageView> ViewAsync(
        PageContext context, ApiCall api, CancellationToken cancellation)
    {
        var answer = await Sources.AskAsync(api, [], cancellation);
        return new PageView(
            typeof(SourcesDocument),
            new SourcesView(context with { Version = answer.Version }, answer.Data!),
            IsCacheable: answer.IsCacheable);
    }
}

public sealed record SourcesView(PageContext Context, SourcesData Data)
{
    private readonly Dictionary<string, int> counts = (Data.Search?.Facets.Sources ?? [])
        .ToDictionary(source => source.Value, source => source.Count);

    public IReadOnlyList<SourceLine> Sources => Data.Archive.Sources;

    /// <summary>Null where the answer counts other sources only.</summary>
    public int? CountOf(SourceLine source) => counts.TryGetValue(source.Name, out var count) ? count : null;
}
