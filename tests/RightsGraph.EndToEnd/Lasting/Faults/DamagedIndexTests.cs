namespace RightsGraph.EndToEnd.Lasting.Faults;

public sealed class DamagedIndexTests
{
    /// <summary>What may happen to each of the files.</summary>
    public static TheoryData<string, string> Damages => new()
    {
        { "*", "cut" },
        { "*", "overwritten" },
        { "*.texts", "cut" },
        { "*.texts", "overwritten" },
        { "current", "overwritten" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task AServerThatFindsItsIndexFolderDamagedMakesItAnewAndAgreesWithItsStore(string files, string how)
    {
        await using var archive = await FaultyArchive.NewAsync();
        var held = await archive.Store.ReadAsync();
        await using var server = await ServeAsync(archive);
        await server.KillAsync();
        Damage(archive, files, how);

        await server.RestartAsync();

        await EventuallyAgreesAsync(server, archive);
        await server.KillAsync();
        await server.RestartAsync();
        await server.AgreesWithAsync(held, ChangingReport.SomeWords);
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task AServerWhoseIndexFolderIsDamagedMeanwhileGoesOnAnsweringAndFollows(string files, string how)
    {
        await using var archive = await FaultyArchive.NewAsync();
        await using var server = await ServeAsync(archive);

        Damage(archive, files, how);

        Assert.Equal(1, await server.VersionAsync());
        Assert.Equal(0, (await FaultyArchive.RunAsync(
            "import", archive.Write('b', 100), "--store", archive.Store.Address)).ExitCode);
        await EventuallyAgreesAsync(server, archive);
    }

    private static Task<ServedArchive> ServeAsync(FaultyArchive archive) => ServedArchive.StartAsync(
        "--store", archive.Store.Address, "--index", archive.PathOf("index"));

    /// <summary>Until the damage is found, an answer may fail or lack something.</summary>
    private static async Task EventuallyAgreesAsync(ServedArchive server, FaultyArchive archive)
    {
        var held = await archive.Store.ReadAsync();
        await server.ServesAsync(held.Version);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await server.AgreesWithAsync(held, ChangingReport.SomeWords);
                return;
            }
            catch (Exception fault) when (attempt < 10)
            {
                Assert.False(server.Server.Run.HasEnded, $"{fault}\n{server.Server.Run.Messages}");
                await Task.Delay(200);
            }
        }
    }

    private static void Damage(FaultyArchive archive, string files, string how)
    {
        // But for the empty one that keeps other servers out.
        foreach (var path in Directory.GetFiles(archive.PathOf("index"), files, SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "lock"))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            if (how == "cut")
            {
                file.SetLength(file.Length / 2);
            }
            else
            {
                var junk = new byte[file.Length];
                new Random(1).NextBytes(junk);
                file.Write(junk);
            }
        }
    }
}
