using System.Diagnostics;
using RightsGraph.Server.Importing;
using RightsGraph.Server.Settings;

namespace RightsGraph.Tests.Server.Importing;

public sealed class ImportPathsTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly List<string> problems = [];
    private readonly List<string> passedOver = [];

    public ImportPathsTests()
    {
        string[] names = ["a.txt", "b.jsonl", "README.md", "sub/c.jsonl.gz", "sub/deep/d.txt.gz", "sub/e.md"];
        foreach (var name in names)
        {
            folder.Write(name, "x");
        }
    }

    [Theory]
    [InlineData("a.txt", "a.txt")]
    [InlineData("README.md", "README.md")]
    [InlineData("sub/c.jsonl.gz", "c.jsonl.gz")]
    [InlineData("", "a.txt", "b.jsonl", "sub/c.jsonl.gz", "sub/deep/d.txt.gz")]
    [InlineData("sub", "c.jsonl.gz", "deep/d.txt.gz")]
    [InlineData("*", "a.txt", "b.jsonl")]
    [InlineData("*.txt", "a.txt")]
    [InlineData("**/*.gz", "sub/c.jsonl.gz", "sub/deep/d.txt.gz")]
    [InlineData("sub/**/*.gz", "c.jsonl.gz", "deep/d.txt.gz")]
    public void APathMeansDocumentsByTheirNamesBehindWhatWasGiven(string path, params string[] names)
    {
        Assert.Equal(names, Expand(path).Select(file => file.Name));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("nothing.txt")]
    [InlineData("*.pdf")]
    [InlineData("nowhere/*.txt")]
    public void APathUnderWhichThereIsNothingIsNamedAndTheOthersAreTaken(string path)
    {
        Assert.Equal("a.txt", Assert.Single(Expand("a.txt", path)).Name);
        Assert.Contains(path, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void AFileGivenTwiceIsTakenOnce() => Assert.Single(Expand("a.txt", "./a.txt", "*.txt"));

    [Fact]
    public void AFileWithAStarInItsNameIsThatFile()
    {
        folder.Write("*.txt", "x");
        Assert.Equal("*.txt", Assert.Single(Expand("*.txt")).Name);
    }

    [Fact]
    public async Task TwoDocumentsOfOneNameAreRefusedForOneWouldTakeTheOthersPlace()
    {
        folder.Write("sub/a.txt", "y");
        var refusal = await Assert.ThrowsAsync<BadSettingException>(() => FindAsync(["a.txt", "sub/a.txt"]));
        Assert.Contains("would both be 'a.txt' in the archive", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANameIsForOneDocument()
    {
        await using var files = await FindAsync(["a.txt"], name: "pages/kenya.txt");
        Assert.Equal("pages/kenya.txt", Assert.Single(files.All).Name);
        await Assert.ThrowsAsync<BadSettingException>(() => FindAsync(["a.txt", "b.jsonl"], name: "x.txt"));
    }

    [Theory]
    [InlineData("README.md", "README.md.jsonl")]
    [InlineData("b.jsonl", "b.jsonl")]
    public async Task AFormatIsAddedToANameThatDoesNotEndSo(string path, string name)
    {
        await using var files = await FindAsync([path], format: "jsonl");
        Assert.Equal(name, Assert.Single(files.All).Name);
    }

    [Fact]
    public void ALinkIsFollowedOnceAndAFileComesUnderItsOwnName()
    {
        File.CreateSymbolicLink(folder.PathOf("sub/loop"), "..");
        File.CreateSymbolicLink(folder.PathOf("self"), "sub/loop");
        File.CreateSymbolicLink(folder.PathOf("0.txt"), "sub/../a.txt");
        using var elsewhere = new TempFolder();
        elsewhere.Write("deep/e.txt", "x");
        File.CreateSymbolicLink(folder.PathOf("there"), elsewhere.Path);
        File.CreateSymbolicLink(elsewhere.PathOf("back"), folder.Path);

        Assert.Equal(
            ["a.txt", "b.jsonl", "sub/c.jsonl.gz", "sub/deep/d.txt.gz", "there/deep/e.txt"],
            Expand("").Select(file => file.Name));
        Assert.Equal(["sub/deep/d.txt.gz", "there/deep/e.txt"], Expand("**/deep/*").Select(file => file.Name));
        Assert.Equal(["a.txt"], Expand("*.txt").Select(file => file.Name));
    }

    [Fact]
    public void ALinkThatLeadsNowhereIsADocumentThatCannotBeRead()
    {
        File.CreateSymbolicLink(folder.PathOf("sub/0.txt"), "nowhere");
        File.CreateSymbolicLink(folder.PathOf("sub/1.txt"), "1.txt");

        Assert.Equal(
            ["0.txt", "1.txt", "c.jsonl.gz", "deep/d.txt.gz"], Expand("sub").Select(file => file.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*.txt")]
    public void WhatIsNoRegularFileIsToldAndPassedOver(string path)
    {
        using var mkfifo = Process.Start("mkfifo", [folder.PathOf("pipe.txt")]);
        mkfifo.WaitForExit();

        Assert.DoesNotContain(Expand(path), file => file.Name == "pipe.txt");
        Assert.Single(
            passedOver, message => message.Contains("pipe.txt: it is no regular file", StringComparison.Ordinal));
        Assert.Empty(problems);
    }

    public void Dispose() => folder.Dispose();

    private IReadOnlyList<DocumentFile> Expand(params string[] paths) =>
        ImportPaths.Expand(paths.Select(folder.PathOf), problems.Add, passedOver.Add);

    private Task<ImportFiles> FindAsync(string[] paths, string? name = null, string? format = null) =>
        ImportFiles.FindAsync([.. paths.Select(folder.PathOf)], name, format, CancellationToken.None);
}
