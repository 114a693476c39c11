using RightsGraph.Search;

namespace RightsGraph.Tests.Search.Index;

/// <summary>What an index reported, a line each.</summary>
internal sealed class RecordedReport : IIndexReport
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public List<(string What, Exception Problem)> Failures { get; } = [];

    public void Reused(string folder) => lines.Add("reused");

    public void Updated(int added, int removed) => lines.Add($"updated +{added} -{removed}");

    public void Built(int texts, string why) => lines.Add($"built {texts}: {why}");

    public void LeftFolder(string folder, string problem) => lines.Add($"left: {problem}");

    public void Failed(string what, Exception problem)
    {
        lock (Failures)
        {
            Failures.Add((what, problem));
        }
    }
}
