using System.Text.Json;
using RightsGraph.Tests.Server.Importing;

namespace RightsGraph.EndToEnd.Commands;

/// <summary>Folders of other files than country pages and JSON Lines, as people have them.</summary>
public sealed class OtherFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task AFolderOfTablesFeedsAndJsonIsImported()
    {
        folder.Write("in/a.csv", "country,date,text\nKenya,2014-04-14,A text.\n");
        folder.Write("in/b.xml", "<rss version=\"2.0\"><channel><title>A feed</title><item><title>Chad: courts</title>"
            + "<pubDate>Mon, 14 Apr 2014 10:00:00 +0000</pubDate></item></channel></rss>");
        folder.Write("in/c.json", """[{"country": "Peru", "date": "2014-04-14", "text": "A text."}]""");
        folder.Write("in/d.pdf", "%PDF-1.7");

        var (exitCode, output, messages) = await ProgramRun.ToEndAsync(
            ["import", folder.PathOf("in"), "--store", $"sqlite:{folder.PathOf("archive.db")}"]);

        Assert.Equal(0, exitCode);
        Assert.Contains("1 file is not read: 1 .pdf", messages, StringComparison.Ordinal);
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
}
