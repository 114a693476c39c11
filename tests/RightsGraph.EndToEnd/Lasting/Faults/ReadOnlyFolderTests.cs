using System.Diagnostics;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Lasting.Faults;

public sealed class ReadOnlyFolderTests
{
    private const UnixFileMode ReadOnly =
        UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;

    [SkippableTheory]
    [InlineData("import DOCUMENT --store sqlite:FOLDER/new.db", "FOLDER/new.db cannot be opened", "may be written to")]
    [InlineData("import DOCUMENT --store sqlite:FOLDER/archive.db", "FOLDER/archive.db", "read-only", "written to")]
    [InlineData("sources --store sqlite:FOLDER/archive.db", "FOLDER/archive.db", "read-only", "written to")]
    [InlineData("serve --urls http://127.0.0.1:0 --store sqlite:FOLDER/archive.db", "FOLDER/archive.db", "read-only")]
    [InlineData("export --output FOLDER/out.jsonl --store STORE", "FOLDER/out.jsonl", "denied")]
    [InlineData("import DOCUMENT --report FOLDER/report.json --store STORE", "FOLDER/report.json", "denied")]
    public async Task WhatWouldWriteToAReadOnlyFolderSaysSoAndChangesNothing(string line, params string[] expected)
    {
        Need.Linux();
        await using var archive = await FaultyArchive.NewAsync();
        var before = await archive.Store.ReadAsync();
        using var folder = new ReadOnlyFolder(archive);
        var document = archive.Write('b', records: 50);
        string Filled(string text) => text
            .Replace("FOLDER", folder.Path, StringComparison.Ordinal)
            .Replace("DOCUMENT", document, StringComparison.Ordinal)
            .Replace("STORE", archive.Store.Address, StringComparison.Ordinal);

        var ended = await FaultyArchive.RunByAsync(
            Runners.UnderPermissions, [.. line.Split(' ').Select(Filled)]);

        ended.AssertFailed([.. expected.Select(Filled)]);
        Assert.Equal(before, await archive.Store.ReadAsync());
        Assert.Equal(["archive.db"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [SkippableFact]
    public async Task AServerThatMayNotWriteItsIndexSaysSoAndKeepsItInMemory()
    {
        Need.Linux();
        await using var archive = await FaultyArchive.NewAsync();
        using var folder = new ReadOnlyFolder(archive);
        await using var server = await ServedArchive.StartByAsync(
            Runners.UnderPermissions,
            "--store", archive.Store.Address, "--index", Path.Combine(folder.Path, "index"));

        await server.AgreesWithAsync(await archive.Store.ReadAsync(), ChangingReport.SomeWords);

        Assert.Contains("kept in memory", server.Server.Run.Messages, StringComparison.Ordinal);
        Assert.Contains(folder.Path, server.Server.Run.Messages, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task AServerThatMayNotWriteItsIndexAnyMoreSaysSoAndFollowsWhenItMay()
    {
        Need.Linux();
        await using var archive = await FaultyArchive.NewAsync();
        var before = await archive.Store.ReadAsync();
        await using var server = await ServedArchive.StartByAsync(
            Runners.UnderPermissions, "--store", archive.Store.Address, "--index", archive.PathOf("index"));

        await ChangeModeAsync("a-w");
        await archive.Store.ImportAsync(archive.Write('b', records: 50));
        await Eventually.HoldsAsync(
            () => server.Server.Run.Messages.Contains("cannot be served yet", StringComparison.Ordinal),
            () => server.Server.Run.Messages);
        await server.AgreesWithAsync(before, ChangingReport.SomeWords);
        Assert.DoesNotContain("fault of the program", server.Server.Run.Messages, StringComparison.Ordinal);

        await ChangeModeAsync("u+w");
        await server.AgreesWithAsync(await archive.Store.ReadAsync(), ChangingReport.SomeWords);

        async Task ChangeModeAsync(string mode)
        {
            using var chmod = Process.Start("chmod", ["-R", mode, archive.PathOf("index")]);
            await chmod.WaitForExitAsync();
        }
    }

    /// <summary>Holds a copy of the archive.</summary>
    private sealed class ReadOnlyFolder : IDisposable
    {
        public ReadOnlyFolder(FaultyArchive archive)
        {
            Path = Directory.CreateDirectory(archive.PathOf("read-only")).FullName;
            var copy = System.IO.Path.Combine(Path, "archive.db");
            File.Copy(archive.Store.Path, copy);
            Set(copy, ReadOnly);
            Set(Path, ReadOnly);
        }

        public string Path { get; }

        public void Dispose() => Set(Path, ReadOnly | UnixFileMode.UserWrite);

        private static void Set(string path, UnixFileMode mode)
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, mode);
            }
        }
    }
}
