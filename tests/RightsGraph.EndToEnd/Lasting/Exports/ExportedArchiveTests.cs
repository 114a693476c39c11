using System.Text.RegularExpressions;
using RightsGraph.EndToEnd.Lasting.Stores;

namespace RightsGraph.EndToEnd.Lasting.Exports;

/// <summary>An archive that goes from store to store by its export, as the program itself writes it.</summary>
[Collection(Alone.Name)]
public sealed partial class ExportedArchiveTests : IDisposable
{
    private const string Page =
        "---\ncountry: Côte d'Ivoire\npublisher: Une organisation\nlicence: CC BY 4.0\nlanguage: fr\n---\n"
        + "• Des journalistes ont été arrêtés en 2013.\n• 14 April 2014\n  La torture persiste.\n• 2015-01-02\n";

    private const string Lines =
        """
        {"type": "summary", "country": "Burma", "title": "Press", "text": "Military courts.", "language": "my"}
        {"type": "summary", "country": "Atlantis", "text": "This line is refused, and comes with the original."}
        {"type": "entry", "country": "Kazakhstan", "date": "2014-02-01", "kind": "REPORT", "text": "人权与工会。"}
        {"type": "entry", "country": "Kazakhstan", "date": "2014-02-01", "kind": "REPORT", "text": "人权与工会。"}
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-exports-");

    private DirectoryInfo Documents => new(Path.Combine(folder.FullName, "documents"));

    [SkippableFact]
    public async Task AnArchiveThatWasExportedAndImportedIntoAnyStoreAnswersEveryOperationWithTheSameBytes()
    {
        await using var sqlite = await LastingStore.NewAsync(LastingStore.Sqlite);
        await using var postgres = await LastingStore.NewAsync(LastingStore.Postgres);
        await using var again = await LastingStore.NewAsync(LastingStore.Sqlite);
        WriteDocuments();
        await RunAsync("import", Documents.FullName, "--allow-refused", "--store", sqlite.Address);
        await CopyAsync(sqlite, postgres, "from-sqlite.jsonl.gz");
        await CopyAsync(postgres, again, "from-postgres.jsonl");

        var held = await sqlite.ReadAsync();
        Assert.Equal(held, await postgres.ReadAsync());
        Assert.Equal(held, await again.ReadAsync());

        await using var first = await ServedArchive.StartAsync("--store", sqlite.Address);
        var expected = await AnswersAsync(first, first);
        foreach (var store in new[] { postgres, again })
        {
            await using var copy = await ServedArchive.StartAsync("--store", store.Address);
            await copy.AgreesWithAsync(held, ["torture", .. ChangingReport.SomeWords]);
            AssertSame(expected, await AnswersAsync(copy, first));
        }

        // In memory all documents are one import: the version is another, and with it the cursors by relevance.
        await using var memory = await ServedArchive.StartAsync("--seeds", Path.Combine(folder.FullName, "exports"));
        var inMemory = await AnswersAsync(memory, memory);
        AssertSame(expected.ConvertAll(WithoutVersion), inMemory.ConvertAll(WithoutVersion));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void WriteDocuments()
    {
        ChangingReport.Write(Documents, 'a', records: 300);
        File.Copy(Project.PathOf("seeds", "kazakhstan.txt"), Path.Combine(Documents.FullName, "kazakhstan.txt"));
        File.WriteAllText(Path.Combine(Documents.FullName, "côte d'ivoire.txt"), Page);
        File.WriteAllText(Path.Combine(Documents.FullName, "lines.jsonl"), Lines);
    }

    /// <summary>Through a file; the last of them are the seeds of the archive in memory.</summary>
    private async Task CopyAsync(LastingStore from, LastingStore to, string name)
    {
        var exports = folder.CreateSubdirectory("exports");
        foreach (var earlier in exports.GetFiles())
        {
            earlier.Delete();
        }

        var export = Path.Combine(exports.FullName, name);
        await RunAsync("export", "--output", export, "--store", from.Address);
        await RunAsync("import", export, "--store", to.Address);
    }

    private static async Task RunAsync(params string[] arguments)
    {
        await using var run = ProgramRun.Start(arguments);
        Assert.True(await run.EndAsync() == 0, run.Messages);
    }

    /// <summary>The data of each answer, as it was sent.</summary>
    /// <param name="archive">Which is asked.</param>
    /// <param name="original">Whose cursors it goes on from.</param>
    private static async Task<List<string>> AnswersAsync(ServedArchive archive, ServedArchive original)
    {
        var answers = new List<string>();
        foreach (var (name, variables) in Operations.All)
        {
            var query = Operations.QueryOf(name);
            answers.Add($"{name} {(await archive.AskAsync(query, variables)).GetRawText()}");
            if (Operations.NextPage(name, variables, await original.AskAsync(query, variables)) is { } next)
            {
                answers.Add($"{name}, next page {(await archive.AskAsync(query, next)).GetRawText()}");
            }
        }

        return answers;
    }

    private static void AssertSame(List<string> expected, List<string> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (one, other) in expected.Zip(actual))
        {
            Assert.Equal(one, other);
        }
    }

    private static string WithoutVersion(string answer) => VersionOrCursor().Replace(answer, "");

    [GeneratedRegex("\"(version|cursor|startCursor|endCursor)\":[^,}]*")]
    private static partial Regex VersionOrCursor();
}
