using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Lasting.Faults;

public sealed class DamagedIndexTests
{
    /// <summary>Which files, and what is done to each of them.</summary>
    private static readonly (string Files, Action<FileStream> Damage)[] Damages =
    [
        ("*", Overwrite), ("*.texts", Cut), ("*.texts", Overwrite), ("current", Overwrite),
    ];

    [Fact]
    public async Task AServerThatFindsItsIndexFolderDamagedMakesItAnewAndAgreesWithItsStore()
    {
        await using var archive = await FaultyArchive.NewAsync();
        await using var server = await ServeAsync(archive);
        foreach (var (files, damage) in Damages.Append(("*", Cut)))
        {
            await server.KillAsync();
            DamageAll(archive, files, damage);

            await server.RestartAsync();

            await EventuallyAgreesAsync(server, archive);
        }
    }

    /// <summary>
    /// But for segments that are cut short: the system ends a program that has such a file mapped into its memory, and
    /// the next start makes the index anew.
    /// </summary>
    [Fact]
    public async Task AServerWhoseIndexFolderIsDamagedMeanwhileGoesOnAnsweringAndAgreesAfterTheNextImport()
    {
        await using var archive = await FaultyArchive.NewAsync();
        await using var server = await ServeAsync(archive);
        var edition = 'b';
        foreach (var (files, damage) in Damages)
        {
            DamageAll(archive, files, damage);

            await server.VersionAsync();
            await archive.Store.ImportAsync(archive.Write(edition++, records: 100));
            await EventuallyAgreesAsync(server, archive);
        }
    }

    private static Task<ServedArchive> ServeAsync(FaultyArchive archive) => ServedArchive.StartAsync(
        "--store", archive.Store.Address, "--index", archive.PathOf("index"));

    /// <summary>Until the damage is found, an answer may fail or lack something.</summary>
    private static async Task EventuallyAgreesAsync(ServedArchive server, FaultyArchive archive)
    {
        var held = await archive.Store.ReadAsync();
        await server.ServesAsync(held.Version);
        Exception? fault = null;
        await Eventually.HoldsAsync(
            async () =>
            {
                Assert.False(server.Server.Run.HasEnded, $"{fault}\n{server.Server.Run.Messages}");
                fault = await Record.ExceptionAsync(() => server.AgreesWithAsync(held, ChangingReport.SomeWords));
                return fault is null;
            },
            () => $"{fault}");
    }

    private static void DamageAll(FaultyArchive archive, string files, Action<FileStream> damage)
    {
        // But for the empty one that keeps other servers out.
        foreach (var path in Directory.GetFiles(archive.PathOf("index"), files, SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "lock"))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            damage(file);
        }
    }

    private static void Cut(FileStream file) => file.SetLength(file.Length / 2);

    private static void Overwrite(FileStream file)
    {
        var junk = new byte[file.Length];
        new Random(1).NextBytes(junk);
        file.Write(junk);
    }
}
