using System.CommandLine;
using System.Runtime;
using RightsGraph.Server.Commands;
using RightsGraph.Tests.Server.Importing;

namespace RightsGraph.Tests.Server.Commands;

public sealed class SearchCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("--seeds {0}")]
    [InlineData("--seeds {0} --index memory")]
    public async Task WhereAnIndexIsBuiltGarbageIsCollected(string options)
    {
        folder.Write("a.txt", "• Kenya and one summary.\n");
        string[] line = ["search", "summary", .. string.Format(null, options, folder.Path).Split(' ')];

        Assert.Equal(ExitCodes.Success, await new RootCommand { SearchCommand.Create() }.RunAsync(line));
        Assert.NotEqual(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
    }

    public void Dispose() => folder.Dispose();
}
