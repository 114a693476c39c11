using System.Diagnostics;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Lasting.Faults;

public sealed class FullDiskTests
{
    private const int Many = 8_000;
    private const int HalfAMegabyte = 1 << 19;

    [SkippableFact]
    public async Task AnImportForWhichThereIsNoRoomSaysSoAndLeavesTheArchiveAsItWas()
    {
        Need.Linux();
        await using var archive = await FaultyArchive.NewAsync();
        var before = await archive.Store.ReadAsync();
        string[] import = ["import", archive.Write('b', Many), "--store", archive.Store.Address];

        var full = await FaultyArchive.RunByAsync(Runners.WithFilesOfAtMost(HalfAMegabyte), import);

        full.AssertFailed("report.jsonl", archive.Store.Path, "could not be read or written", "Nothing was changed");
        Assert.Equal(before, await archive.Store.ReadAsync());
        await archive.Store.ImportAsync(import[1]);
        Assert.Equal(before.Version + 1, (await archive.Store.ReadAsync()).Version);
    }

    [SkippableFact]
    public async Task AServerWhoseIndexHasNoRoomSaysSoAndGoesOnAnsweringAndFollowsWhenThereIsRoomAgain()
    {
        Need.Linux();
        await using var archive = await FaultyArchive.NewAsync();
        var before = await archive.Store.ReadAsync();
        await using var server = await ServedArchive.StartByAsync(
            Runners.WithFilesOfAtMost(HalfAMegabyte),
            "--store", archive.Store.Address, "--index", archive.PathOf("index"));
        await archive.Store.ImportAsync(archive.Write('b', Many));
        await Eventually.HoldsAsync(() => server.Server.Run.Messages.Contains("texts", StringComparison.Ordinal));
        await server.AgreesWithAsync(before, ChangingReport.SomeWords);
        Assert.Contains(archive.PathOf("index"), server.Server.Run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of the program", server.Server.Run.Messages, StringComparison.Ordinal);

        using var lift = Process.Start("prlimit", ["--fsize=unlimited", "--pid", $"{server.Server.Run.Id}"]);
        await lift.WaitForExitAsync();
        await server.AgreesWithAsync(await archive.Store.ReadAsync(), ChangingReport.SomeWords);
    }

    [SkippableFact]
    public async Task AServerThatStartsWithoutRoomForItsIndexSaysSoAndAnswersFromMemory()
    {
        Need.Linux();
        await using var archive = await FaultyArchive.NewAsync();
        await archive.Store.ImportAsync(archive.Write('b', Many));
        await using var server = await ServedArchive.StartByAsync(
            Runners.WithFilesOfAtMost(HalfAMegabyte),
            "--store", archive.Store.Address, "--index", archive.PathOf("index"));
        await server.AgreesWithAsync(await archive.Store.ReadAsync(), ChangingReport.SomeWords);
        Assert.Contains("Texts are kept in memory", server.Server.Run.Messages, StringComparison.Ordinal);
        Assert.Contains(archive.PathOf("index"), server.Server.Run.Messages, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task AnExportForWhichThereIsNoRoomLeavesTheFileThatWasThere()
    {
        Need.Linux();
        await using var archive = await FaultyArchive.NewAsync();
        await archive.Store.ImportAsync(archive.Write('b', Many));
        var file = archive.PathOf("archive.jsonl");
        await File.WriteAllTextAsync(file, "of yesterday");

        var full = await FaultyArchive.RunByAsync(
            Runners.WithFilesOfAtMost(HalfAMegabyte), "export", "--output", file, "--store", archive.Store.Address);

        full.AssertFailed($"'{file}' cannot be written: it is too large for its file system.");
        Assert.Equal("of yesterday", await File.ReadAllTextAsync(file));
        Assert.Empty(Directory.GetFiles(archive.PathOf("."), "*.unfinished"));
    }
}
