using System.Text.Json;
using RightsGraph.Tests.Server.Importing;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Commands;

/// <summary>Folders of other files than country pages and JSON Lines, as people have them.</summary>
public sealed class OtherFileTests : IDisposable
{
    private static readonly string[] Mixed = ["KEN", "PER", "TCD"];

    private readonly TempFolder folder = new();

    [Fact]
    public async Task AFolderOfTablesFeedsAndJsonIsImported()
    {
        WriteMixed();

        var (exitCode, output, messages) = await ProgramRun.ToEndAsync(
            ["import", folder.PathOf("in"), "--store", $"sqlite:{folder.PathOf("archive.db")}"]);

        Assert.Equal(0, exitCode);
        Assert.Contains("1 file is not read: 1 .pdf", messages, StringComparison.Ordinal);
        Assert.Contains("left alone", messages, StringComparison.Ordinal);
        Assert.All(["Kenya", "Chad", "Peru"], name => Assert.Contains(name, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheMappingOfAFileIsToldOfItsSource()
    {
        var table = folder.Write("a.csv", "To,Text\nKenya,A text of 2014.\n");
        var store = $"sqlite:{folder.PathOf("archive.db")}";
        await ProgramRun.ToEndAsync(
            ["import", table, "--map", "country=To,text=Text", "--store", store, "--index", "memory"]);

        var (_, output, _) = await ProgramRun.ToEndAsync(["sources", "--json", "--store", store]);

        var source = JsonDocument.Parse(output).RootElement[0];
        Assert.Contains("To", source.GetProperty("mapping").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Number, source.GetProperty("reader").ValueKind);
    }

    [Fact]
    public async Task AFolderOfTablesFeedsAndJsonIsServed()
    {
        WriteMixed();

        await using var server = await RunningServer.StartAsync("serve", "--seeds", folder.PathOf("in"));

        Assert.Equal(Mixed, await CodesAsync(server));
        Assert.Contains("1 file is not read: 1 .pdf", server.Run.Messages, StringComparison.Ordinal);
        Assert.Contains("it is a PDF", server.Run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderOfNothingThatIsReadIsServedEmptyAndTold()
    {
        folder.Write("in/a.pdf", "%PDF-1.7");
        folder.Write("in/b.csv", "%PDF-1.7");

        await using var server = await RunningServer.StartAsync("serve", "--seeds", folder.PathOf("in"));

        Assert.Equal([], await CodesAsync(server));
        Assert.Contains("1 file is not read: 1 .pdf", server.Run.Messages, StringComparison.Ordinal);
        Assert.Contains("left alone b.csv", server.Run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TablesFeedsAndJsonThatAreLaidIntoAWatchedFolderAreImported()
    {
        var seeds = Directory.CreateDirectory(folder.PathOf("in")).FullName;
        await using var server = await RunningServer.StartAsync("serve", "--seeds", seeds, "--watch");

        WriteMixed();

        await Eventually.HoldsAsync(async () => (await CodesAsync(server)).SequenceEqual(Mixed));
        await Eventually.HoldsAsync(() =>
            server.Run.Messages.Contains("1 file is not read: 1 .pdf", StringComparison.Ordinal)
            && server.Run.Messages.Contains("it is a PDF", StringComparison.Ordinal));

        folder.Write("in/rightsgraph.map.yaml", "\"a.csv\":\n  constants:\n    kind: letter\n");
        await Eventually.HoldsAsync(async () => (await AskAsync(server, "{entries(where: {kind: {eq: LETTER}}) "
            + "{nodes {country {code}}}}")).Contains("KEN", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("check")]
    public async Task WhereNothingIsReadTheExitCodeSaysSo(string command)
    {
        folder.Write("in/a.pdf", "%PDF-1.7");
        folder.Write("in/b.docx", "PK");
        string[] store = command == "import" ? ["--store", $"sqlite:{folder.PathOf("archive.db")}"] : [];

        var (exitCode, _, messages) = await ProgramRun.ToEndAsync([command, folder.PathOf("in"), .. store]);

        Assert.Equal(3, exitCode);
        Assert.Contains("2 files are not read: 1 .docx, 1 .pdf", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNamedIsRefusedWithWhatItsOwnerCanDo()
    {
        var path = folder.Write("report.pdf", "%PDF-1.7");

        var (exitCode, output, _) = await ProgramRun.ToEndAsync(["check", path]);

        Assert.Equal(3, exitCode);
        Assert.Contains("it is a PDF; make text of it with 'pdftotext", output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>One of each format, and two that are none.</summary>
    private void WriteMixed()
    {
        folder.Write("in/a.csv", "country,date,text\nKenya,2014-04-14,A text.\n");
        folder.Write("in/b.xml", "<rss version=\"2.0\"><channel><title>A feed</title><item><title>Chad: courts</title>"
            + "<pubDate>Mon, 14 Apr 2014 10:00:00 +0000</pubDate></item></channel></rss>");
        folder.Write("in/c.json", """[{"country": "Peru", "date": "2014-04-14", "text": "A text."}]""");
        folder.Write("in/d.pdf", "%PDF-1.7");
        folder.Write("in/e.csv", "%PDF-1.7");
    }

    private static async Task<IEnumerable<string?>> CodesAsync(RunningServer server) =>
        JsonDocument.Parse(
                await AskAsync(server, "{entries(order: [{country: {code: ASC}}]) {nodes {country {code}}}}"))
            .RootElement.GetProperty("data").GetProperty("entries").GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("country").GetProperty("code").GetString());

    private static async Task<string> AskAsync(RunningServer server, string query)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Cache-Control", "no-cache");
        return await http.GetStringAsync($"{server.Address}/graphql?query={Uri.EscapeDataString(query)}");
    }
}
