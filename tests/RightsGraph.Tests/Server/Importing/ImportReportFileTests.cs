using System.Text.Json;
using RightsGraph.Server.Importing;

namespace RightsGraph.Tests.Server.Importing;

public sealed class ImportReportFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public void WhatIsThereStaysUntilTheReportIsWhole()
    {
        var path = folder.Write("report.json", "of yesterday");
        using (ImportReportFile.Create(path))
        {
        }

        Assert.Equal("of yesterday", File.ReadAllText(path));
        using (var report = ImportReportFile.Create(path))
        {
            report.Write(new ImportReport { DryRun = true });
        }

        Assert.True(JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("dryRun").GetBoolean());
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void WhereNoneCanBeWrittenTheOptionAndTheFileAreNamed()
    {
        var path = folder.PathOf(Path.Combine("none", "report.json"));
        var problem = Assert.Throws<IOException>(() => ImportReportFile.Create(path));
        Assert.Equal(
            $"The report (--report) '{path}' cannot be written: its folder does not exist.", problem.Message);
        Assert.Contains(
            "it is a folder", Assert.Throws<IOException>(() => ImportReportFile.Create(folder.Path)).Message,
            StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
