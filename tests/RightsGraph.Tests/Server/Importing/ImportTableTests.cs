using RightsGraph.Server.Importing;
using Spectre.Console;

namespace RightsGraph.Tests.Server.Importing;

public sealed class ImportTableTests
{
    [Fact]
    public void EachSourceHasALineAndAllHaveOne()
    {
        var report = new ImportReport { DryRun = false };
        report.Documents.Add(new ImportedDocument("a", "[a]\u001b.jsonl", ImportResult.New, 12, 3_456, 7, 1, 1.26));
        report.Documents.Add(new ImportedDocument("b", "b.txt", ImportResult.Unchanged, 1, 2, 3, 0, 0.5));
        report.Refused.Add(new RefusedLine("a", "[a].jsonl", 3, "bad"));
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 200;

        console.Write(ImportTable.Create(report));

        var lines = text.ToString().Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(["[a]\uFFFD.jsonl", "new", "12", "countries", "3,456", "7", "0", "1", "1.3"], lines);
        Assert.Contains(["b.txt", "unchanged", "1", "country", "2", "3", "0", "0", "0.5"], lines);
        Assert.Contains(["all", "3,458", "10", "0", "1", "1.8"], lines);
    }
}
