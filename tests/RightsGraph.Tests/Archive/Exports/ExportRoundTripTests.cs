using System.Text;
using System.Text.Json;
using CsCheck;
using RightsGraph.Archive.Exports;
using RightsGraph.Archive.Store;
using RightsGraph.Tests.Archive.Readers;
using RightsGraph.Tests.Operations;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Archive.Exports;

public sealed class ExportRoundTripTests
{
    private static readonly Gen<(string Name, byte[] Bytes)> AnyDocument = Gen.Select(
        Gen.OneOf("a.txt", "b/c.jsonl", "ü 😀.jsonl", "d.jsonl.gz", "e.txt.gz"),
        HostileDocuments.Damaged,
        (name, bytes) => (name, name.EndsWith(".gz", StringComparison.Ordinal) ? Gzip.Compress(bytes) : bytes));

    [Fact]
    public Task AnyArchiveIsTheSameWhenItsExportIsImportedAndIsExportedToTheSameBytes() =>
        AnyDocument.Array[0, 4].SampleAsync(
            async documents =>
            {
                var first = await Exported.StoreOfAsync(documents);
                var export = await Exported.OfAsync(first);
                if (export.Length > 0)
                {
                    var second = await Exported.ImportAsync(export);
                    await AssertSameAsync(first, second);
                    Assert.Equal(export, await Exported.OfAsync(second));
                }
            },
            iter: 300);

    [SkippableFact]
    public async Task AnArchiveGoesFromStoreToStoreOfAnyKindAndStaysTheSame()
    {
        await using var stores = new EveryStore();
        var first = await Exported.AnArchiveAsync();
        var export = await Exported.OfAsync(first);
        foreach (var kind in EveryStore.Kinds)
        {
            var next = await stores.OpenAsync(kind);
            await Exported.ImportAsync(next, export);
            await AssertSameAsync(first, next);
            Assert.Equal(export, await Exported.OfAsync(next));
        }
    }

    [Fact]
    public async Task ACompressedExportReadsAsThePlainOne()
    {
        var first = await Exported.AnArchiveAsync();
        var export = Gzip.Compress(await Exported.OfAsync(first));
        await AssertSameAsync(first, await Exported.ImportAsync(export, "export.jsonl.gz"));
    }

    [Fact]
    public async Task ASourcesLineStandsBeforeItsRecordsAndTellsAllThatIsKnownOfIt()
    {
        var store = await Exported.StoreOfAsync(("page.txt", Encoding.UTF8.GetBytes(Exported.Page)));
        var source = Assert.Single(await store.ReadSourcesAsync());
        var lines = Encoding.UTF8.GetString(await Exported.OfAsync(store)).TrimEnd('\n').Split('\n');

        Assert.Equal(["source", "summary", "entry", "entry", "original"], lines.Select(TypeOf));
        var head = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal(
            [
                source.Id.ToString(), "page.txt", "World ’Report’ \"2014\" <b> & 'c'", "Example; Watch", "CC BY 4.0",
                "https://example.org/?a=%27", "fr-CI", "2014-12-31", source.Sha256,
            ],
            new[] { "id", "name", "title", "publisher", "licence", "url", "language", "retrieved", "sha256" }
                .Select(member => head.GetProperty(member).GetString()));
        Assert.Equal(source.ImportedAt, head.GetProperty("importedAt").GetDateTimeOffset());
        Assert.Equal((1, 2), (head.GetProperty("summaries").GetInt32(), head.GetProperty("entries").GetInt32()));
    }

    [Fact]
    public async Task OnlyTheSourcesThatAreWantedAreWritten()
    {
        var store = await Exported.AnArchiveAsync();
        var output = new MemoryStream();
        var written = await ArchiveExport.WriteAsync(store, source => source.Name == "lines.jsonl", output);
        Assert.Equal("lines.jsonl", Assert.Single(written).Name);
        Assert.Equal("lines.jsonl", Assert.Single(Exported.Read(output.ToArray())).Document!.Source.Name);
    }

    [Fact]
    public async Task ATextOfManyMegabytesAndADocumentOfSeveralPartsComeBackWhole()
    {
        var text = string.Concat(Enumerable.Repeat("\u0001Kenya \t\n", 400_000));
        var first = await Exported.StoreOfAsync(("page.txt", Encoding.UTF8.GetBytes($"• Kenya {text}")));
        var export = await Exported.OfAsync(first);
        Assert.True(export.Count(value => value == '\n') > 3, "The document must be written in several parts.");
        await AssertSameAsync(first, await Exported.ImportAsync(export));
    }

    [Theory]
    [MemberData(nameof(OperationsTests.Names), MemberType = typeof(OperationsTests))]
    public async Task AnOperationIsAnsweredTheSameOverTheImportedExport(string name)
    {
        var first = await Exported.StoreOfAsync(
            ("kazakhstan.txt", await File.ReadAllBytesAsync(ProjectFolder.PathOf("seeds", "kazakhstan.txt"))));
        var second = await Exported.ImportAsync(await Exported.OfAsync(first));
        using var before = ArchiveUnderTest.Of(await first.LoadSnapshotAsync());
        using var after = ArchiveUnderTest.Of(await second.LoadSnapshotAsync());
        var (query, variables) = (OperationsTests.QueryOf(name), OperationsTests.VariablesOf(name));
        Assert.Equal(
            WithoutBuildTime(await before.AskAsync(query, variables)),
            WithoutBuildTime(await after.AskAsync(query, variables)));
    }

    private static string WithoutBuildTime(JsonElement answer) =>
        System.Text.RegularExpressions.Regex.Replace(answer.GetRawText(), "\"builtAt\":\"[^\"]*\"", "");

    private static string TypeOf(string line) =>
        JsonDocument.Parse(line).RootElement.GetProperty("type").GetString()!;

    private static async Task AssertSameAsync(ArchiveStore first, ArchiveStore second)
    {
        var (before, after) = (await first.LoadSnapshotAsync(), await second.LoadSnapshotAsync());
        Assert.Equal(before.Sources.AsEnumerable(), after.Sources);
        Assert.Equal(before.Documents, after.Documents);
        Assert.Equal(before.Fingerprint, after.Fingerprint);
        foreach (var source in before.Sources)
        {
            Assert.Equal(await first.ReadBytesAsync(source.Name), await second.ReadBytesAsync(source.Name));
        }
    }
}
