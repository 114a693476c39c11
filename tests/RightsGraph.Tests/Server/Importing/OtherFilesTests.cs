using System.Diagnostics;
using RightsGraph.Archive.Readers.Mapping;
using RightsGraph.Server.Importing;

namespace RightsGraph.Tests.Server.Importing;

/// <summary>A folder holds more than documents: what is none is left alone and told.</summary>
public sealed class OtherFilesTests : IDisposable
{
    private const string Table = "country,date,text\nKenya,2014-04-14,Text.\n";

    private readonly TempFolder folder = new();
    private readonly List<string> told = [];

    [Fact]
    public void FilesOfNoFormatAreToldByTheirEndings()
    {
        Write("a.csv", "b.pdf", "c.pdf", "d.docx", "notes", "sub/e.pdf");
        Assert.Equal(["a.csv"], Expand().Select(file => file.Name));
        Assert.StartsWith(
            "5 files are not read: 3 .pdf, 1 .docx, 1 without an ending",
            Assert.Single(told),
            StringComparison.Ordinal);
    }

    [Fact]
    public void WhatAccompaniesDocumentsIsNotTold()
    {
        Write("a.csv", "README", "README.md", "readme.txt", "LICENSE", "Licence.txt", MappingFile.Name, ".hidden.csv");
        Assert.Equal(["a.csv"], Expand().Select(file => file.Name));
        Assert.Empty(told);
    }

    [Fact]
    public void MarkdownIsADocumentOnlyWithFrontMatter()
    {
        folder.Write("post.md", "---\ntitle: Kenya\n---\nText.\n");
        folder.Write("hugo.md", "+++\ntitle = 'Kenya'\n+++\nText.\n");
        folder.Write("notes.md", "# Notes\n");
        Assert.Equal(["hugo.md", "post.md"], Expand().Select(file => file.Name));
        Assert.Contains("1 .md", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatABrowserSavesBesideAPageIsPartOfIt()
    {
        Write("page.html", "page_files/frame.html", "page_files/a.js", "other_files/b.html");
        Assert.Equal(["other_files/b.html", "page.html"], Expand().Select(file => file.Name));
        Assert.Empty(told);
    }

    [Fact]
    public async Task AFileWhoseBytesAreNotWhatItsNameSaysIsLeftAloneInAFolder()
    {
        folder.Write("a.csv", Table);
        folder.Write("feed.xml", "<!DOCTYPE html><html></html>");
        var report = await ImportAsync(Expand());
        Assert.Equal("a.csv", Assert.Single(report.Documents).Document);
        Assert.Empty(report.Refused);
        Assert.Equal("feed.xml", Assert.Single(report.LeftAlone).Document);
    }

    [Fact]
    public async Task TheSameFileIsRefusedWhereItIsNamedByItself()
    {
        var path = folder.Write("feed.xml", "<!DOCTYPE html><html></html>");
        var report = await ImportAsync(ImportPaths.Expand([path], told.Add, told.Add));
        Assert.Single(report.Refused);
    }

    [Fact]
    public async Task AMappingReachesItsFolderAndThoseBelow()
    {
        const string Recommendations = "text,to,year\nText.,Kenya,2008\n";
        folder.Write("data/a.csv", Recommendations);
        folder.Write("data/deep/b.csv", Recommendations);
        folder.Write("c.csv", Recommendations);
        folder.Write($"data/{MappingFile.Name}", "\"*.csv\":\n  columns:\n    country: to\n");
        var report = await ImportAsync(Expand());
        Assert.Equal(
            ["data/a.csv", "data/deep/b.csv"],
            report.Documents
                .Where(document => document.Result == ImportResult.Read)
                .Select(document => document.Document));
        Assert.Equal("c.csv", Assert.Single(report.Refused).Document);
    }

    [Fact]
    public void TheNearestMappingDecidesAndTheOneAboveFillsWhatItLeavesOpen()
    {
        folder.Write("sub/a.csv", Table);
        folder.Write(MappingFile.Name, "\"**/*.csv\":\n  constants:\n    kind: news\n    publisher: Above\n");
        folder.Write($"sub/{MappingFile.Name}", "\"*.csv\":\n  constants:\n    publisher: Near\n");
        var mapping = Assert.Single(Expand()).Source.Mapping;
        Assert.Equal("kind:=news,publisher:=Near", mapping.Canonical);
    }

    [Fact]
    public async Task ABrokenMappingRefusesTheDocumentsThatItReaches()
    {
        folder.Write("a.csv", Table);
        folder.Write(MappingFile.Name, "\"*.csv\":\n  colums:\n    country: to\n");
        var refused = Assert.Single((await ImportAsync(Expand())).Refused);
        Assert.Contains($"{MappingFile.Name}:2", refused.Message, StringComparison.Ordinal);
        Assert.Contains("did you mean columns?", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMappingOfEndlessLengthRefusesTheDocumentsThatItReaches()
    {
        folder.Write("a.csv", Table);
        folder.Write(MappingFile.Name, new string(' ', 2 * MappingFile.MaxLength));
        Assert.Contains(
            "has more than", Assert.Single((await ImportAsync(Expand())).Refused).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMappingThatIsALinkIsNotFollowed()
    {
        var elsewhere = folder.Write("elsewhere/map", "\"*.csv\":\n  constants:\n    kind: news\n");
        folder.Write("docs/a.csv", Table);
        File.CreateSymbolicLink(folder.PathOf($"docs/{MappingFile.Name}"), elsewhere);
        Assert.True(Expand("docs").Single().Source.Mapping.IsEmpty);
    }

    /// <summary>Reading it would wait for ever.</summary>
    [Fact]
    public void AMappingThatIsNoRegularFileIsPassedOver()
    {
        folder.Write("a.csv", Table);
        using var mkfifo = Process.Start("mkfifo", [folder.PathOf(MappingFile.Name)]);
        mkfifo.WaitForExit();
        Assert.True(Expand().Single().Source.Mapping.IsEmpty);
    }

    [Fact]
    public void AMappingThatChangesMakesAWatchedDocumentNew()
    {
        folder.Write("a.csv", Table);
        var before = MappingFinder.StampOf(folder.PathOf("a.csv"), folder.Path);
        folder.Write(MappingFile.Name, "\"*.csv\":\n  constants:\n    kind: news\n");
        Assert.NotEqual(before, MappingFinder.StampOf(folder.PathOf("a.csv"), folder.Path));
    }

    public void Dispose() => folder.Dispose();

    private void Write(params string[] names)
    {
        foreach (var name in names)
        {
            folder.Write(name, "x");
        }
    }

    private IReadOnlyList<DocumentFile> Expand(string path = "") =>
        ImportPaths.Expand([folder.PathOf(path)], told.Add, told.Add);

    private static async Task<ImportReport> ImportAsync(IReadOnlyList<DocumentFile> files)
    {
        var run = new ImportRun(null, TimeProvider.System, new ImportProgressLines(TextWriter.Null));
        await run.ImportAsync(files, CancellationToken.None);
        return run.Report;
    }
}
