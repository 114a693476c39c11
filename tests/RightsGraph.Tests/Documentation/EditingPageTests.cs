using System.Text.RegularExpressions;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Documentation;

/// <summary>The import that the page on editing shows gives the response that it shows.</summary>
public sealed partial class EditingPageTests
{
    private static readonly Page Editing = new("docs/editing.md");

    [Fact]
    public async Task ItsImportGivesTheResponseThatIsShown()
    {
        var call = Editing.CodeBlocks[0];
        var key = Key().Match(call).Groups[1].Value;
        await using var server = await CurlCall.StartServerAsync(
            "kazakhstan.txt", File.ReadAllText(ProjectFolder.PathOf("seeds", "kazakhstan.txt")), key);

        var response = await CurlCall.PostAsync(server, Body().Match(call).Groups[1].Value, key);

        Assert.Contains($"Bearer {key}", call, StringComparison.Ordinal);
        Assert.Equal(CurlCall.Normalized(Editing.CodeBlocks[1]), response);
    }

    [GeneratedRegex("Editing__Key=(\\S+)")]
    private static partial Regex Key();

    [GeneratedRegex("<<'END'\n(.*?)^END$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Body();
}
