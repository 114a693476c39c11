using RightsGraph.Search;

namespace RightsGraph.Tests.Search.Index;

/// <summary>What an index reported, a line each.</summary>
internal sealed class RecordedReport : IIndexReport
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public void Reused(string folder) => lines.Add("reused");

    public void Updated(int added, int removed) => lines.Add($"updated +{added} -{removed}");

    public void Built(int texts, string why) => lines.Add($"built {texts}: {why}");

    public void LeftFolder(string folder, string problem) => lines.Add($"left: {problem}");
}
