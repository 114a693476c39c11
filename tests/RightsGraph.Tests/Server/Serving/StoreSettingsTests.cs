using System.ComponentModel.DataAnnotations;
using RightsGraph.Server.Serving;
using RightsGraph.Tests.Server.Importing;

namespace RightsGraph.Tests.Server.Serving;

public sealed class StoreSettingsTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public void AFolderIsNoStore()
    {
        var problem = Assert.Single(ProblemsOf(new StoreSettings { Store = $"sqlite:{folder.Path}" }));
        Assert.Contains("Archive:Store (--store)", problem, StringComparison.Ordinal);
        Assert.Contains($"'{folder.Path}' is a folder", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileIsNoFolderForAnIndex()
    {
        File.WriteAllText(folder.PathOf("file"), "");
        var problem = Assert.Single(ProblemsOf(new StoreSettings { Index = folder.PathOf("file") }));
        Assert.Contains("Archive:Index (--index)", problem, StringComparison.Ordinal);
        Assert.Contains($"'{folder.PathOf("file")}' is a file", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlite:some/archive.db", null, "some/archive.db.index")]
    [InlineData("SQLite:archive.db", "", "archive.db.index")]
    [InlineData("sqlite:archive.db", "folder", "folder")]
    [InlineData("sqlite:archive.db", "memory", null)]
    [InlineData("sqlite:archive.db", "./memory", "./memory")]
    [InlineData("postgres:Host=db", null, null)]
    [InlineData("postgres:Host=db", "folder", "folder")]
    [InlineData("memory", null, null)]
    [InlineData("memory", "folder", "folder")]
    public void TheIndexLiesBesideAFileOrWhereTheSettingSays(string store, string? index, string? folder) =>
        Assert.Equal(folder, new StoreSettings { Store = store, Index = index }.IndexFolder());

    [Fact]
    public void AFileInThePlaceOfTheIndexBesideTheStoreIsNamed()
    {
        File.WriteAllText(folder.PathOf("archive.db.index"), "");
        var problem = Assert.Single(ProblemsOf(new StoreSettings { Store = $"sqlite:{folder.PathOf("archive.db")}" }));
        Assert.Contains($"'{folder.PathOf("archive.db.index")}' is a file", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNotThereYetIsMade() => Assert.Empty(ProblemsOf(new StoreSettings
    {
        Store = $"sqlite:{folder.PathOf("archive.db")}",
        Index = folder.PathOf("index"),
    }));

    public void Dispose() => folder.Dispose();

    private static IEnumerable<string> ProblemsOf(StoreSettings settings) =>
        settings.Validate(new ValidationContext(settings)).Select(problem => problem.ErrorMessage!);
}
