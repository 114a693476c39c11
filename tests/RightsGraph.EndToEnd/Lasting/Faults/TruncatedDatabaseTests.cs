namespace RightsGraph.EndToEnd.Lasting.Faults;

public sealed class TruncatedDatabaseTests
{
    /// <summary>Bytes that are left: a page and a half, and a part of the header.</summary>
    [Theory]
    [InlineData("sources", 6_000)]
    [InlineData("serve --urls http://127.0.0.1:0", 6_000)]
    [InlineData("import seeds", 6_000)]
    [InlineData("sources", 50)]
    public async Task AProgramThatFindsItsDatabaseCutShortSaysSoAndEnds(string line, int left)
    {
        await using var archive = await FaultyArchive.NewAsync();
        await TruncateAsync(archive, left);
        var before = await File.ReadAllBytesAsync(archive.Store.Path);

        var ended = await FaultyArchive.RunAsync([.. line.Split(' '), "--store", archive.Store.Address]);

        ended.AssertFailed(archive.Store.Path, "damaged", "put back a copy");
        Assert.Equal(before, await File.ReadAllBytesAsync(archive.Store.Path));
    }

    [Fact]
    public async Task AServerWhoseDatabaseIsCutShortGoesOnAnsweringAndAnImportIntoItSaysWhatIsWrong()
    {
        await using var archive = await FaultyArchive.NewAsync();
        var held = await archive.Store.ReadAsync();
        var copy = await File.ReadAllBytesAsync(archive.Store.Path);
        await using var server = await ServedArchive.StartAsync(
            "--store", archive.Store.Address, "--index", archive.PathOf("index"));

        await TruncateAsync(archive, 6_000);
        var import = await FaultyArchive.RunAsync("import", archive.Write('b', 50), "--store", archive.Store.Address);
        import.AssertFailed(archive.Store.Path, "damaged", "put back a copy");

        // The server has looked at the file too.
        var refused = await server.EditAsync();
        Assert.Equal(
            "STORE_UNAVAILABLE",
            refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        await server.AgreesWithAsync(held, ChangingReport.SomeWords);

        // The copy is put back: nothing was lost, and the next import is followed.
        await File.WriteAllBytesAsync(archive.Store.Path, copy);
        await archive.Store.ImportAsync(archive.Write('b', 50));
        await server.AgreesWithAsync(await archive.Store.ReadAsync(), ChangingReport.SomeWords);
    }

    private static async Task TruncateAsync(FaultyArchive archive, int left)
    {
        await using var file = new FileStream(archive.Store.Path, FileMode.Open);
        file.SetLength(left);
    }
}
