using System.Text.Json;
using RightsGraph.Server.Serving;
using RightsGraph.Tests.Archive.Exports;

namespace RightsGraph.Tests.Server.Serving;

/// <summary>What was imported and removed is answered from, and doing it twice is doing it once.</summary>
public class MutationTests
{
    [Fact]
    public async Task WhatWasImportedIsInTheResponseAndCanBeReplacedAndRemoved()
    {
        await using var server = await Edits.StartAsync();

        var first = await server.EditAsync(Edits.Import, new { d = new[] { Edits.Document("a", "One") } });
        var payload = first.GetProperty("data").GetProperty("importDocuments");
        var (version, entries) = Edits.CountsOf(payload);
        Assert.Equal(1, entries);
        Assert.Equal(version, first.GetProperty("extensions").GetProperty("archiveVersion").GetInt32());
        Assert.False(first.GetProperty("extensions").TryGetProperty("warnings", out _));

        payload = await server.ImportAsync(Edits.Document("a", "One", "Two"));
        Assert.Equal((version + 1, 2), Edits.CountsOf(payload));

        var id = IdOf(payload);
        var removed = await server.RemoveAsync(id);
        Assert.Equal((version + 2, 0), Edits.CountsOf(removed));
        Assert.Equal("a", removed.GetProperty("removed").GetProperty("name").GetString());

        var again = await server.RemoveAsync(id);
        Assert.Equal((version + 2, 0), Edits.CountsOf(again));
        Assert.Equal(JsonValueKind.Null, again.GetProperty("removed").ValueKind);
    }

    [Fact]
    public async Task AnImportThatIsSentAgainChangesNothing()
    {
        await using var server = await Edits.StartAsync();
        object[] documents = [Edits.Document("a", "One"), Edits.Document("b", "Two")];

        var first = await server.ImportAsync(documents);
        var second = await server.ImportAsync(documents);

        // Version, ids, hashes and times of import.
        Assert.Equal(first.GetRawText(), second.GetRawText());
    }

    [Fact]
    public async Task OfAChangedDocumentTheSameRecordsKeepTheirIdsAndAnUnchangedOneItsTime()
    {
        await using var server = await Edits.StartAsync();
        const string Ids = "{ entries(order: [{ title: ASC }]) { nodes { id title } } }";

        var first = await server.ImportAsync(Edits.Document("a", "One"), Edits.Document("b", "Two"));
        var before = await server.AskAsync(Ids);
        var second = await server.ImportAsync(Edits.Document("a", "New", "One"), Edits.Document("b", "Two"));
        var after = await server.AskAsync(Ids);

        Assert.Equal(["New", "One", "Two"], Nodes(after).Select(node => node.Title));
        Assert.Equal(Nodes(before), Nodes(after).Where(node => node.Title != "New"));
        var (old, young) = (first.GetProperty("sources"), second.GetProperty("sources"));
        Assert.Equal(old[1].GetRawText(), young[1].GetRawText());
        Assert.NotEqual(old[0].GetProperty("sha256").GetString(), young[0].GetProperty("sha256").GetString());

        static (string Id, string Title)[] Nodes(JsonElement answer) =>
        [
            .. answer.GetProperty("data").GetProperty("entries").GetProperty("nodes").EnumerateArray()
                .Select(node => (node.GetProperty("id").GetString()!, node.GetProperty("title").GetString()!)),
        ];
    }

    [Theory]
    [InlineData("source_00000000-0000-0000-0000-000000000000")]
    [InlineData("source_")]
    [InlineData("country_KAZ")]
    [InlineData("a")]
    [InlineData("")]
    public async Task WhatIsNotThereIsRemovedWithoutAChange(string id)
    {
        await using var server = await Edits.StartAsync();
        var held = Edits.CountsOf(await server.ImportAsync(Edits.Document("a", "One")));

        var payload = await server.RemoveAsync(id);

        Assert.Equal(JsonValueKind.Null, payload.GetProperty("removed").ValueKind);
        Assert.Equal(held, Edits.CountsOf(payload));
    }

    [Fact]
    public async Task SeveralChangesOfOneRequestAreMadeInItsOrderAndEachSeesThoseBeforeIt()
    {
        await using var server = await Edits.StartAsync();
        var a = await server.ImportAsync(Edits.Document("a", "One"));

        var answer = await server.EditAsync(
            "mutation($d: [SourceDocumentInput!]!, $id: ID!) {"
                + "first: importDocuments(input: { documents: $d }) { archive { version entryCount } }"
                + "second: removeSource(input: { id: $id }) { archive { version entryCount } removed { name } }"
                + "third: importDocuments(input: { documents: $d }) { archive { version entryCount } } }",
            new { d = new[] { Edits.Document("b", "Two", "Three") }, id = IdOf(a) });

        var version = Edits.CountsOf(a).Version;
        var data = answer.GetProperty("data");
        Assert.Equal((version + 1, 3), Edits.CountsOf(data.GetProperty("first")));
        Assert.Equal((version + 2, 2), Edits.CountsOf(data.GetProperty("second")));
        Assert.Equal((version + 2, 2), Edits.CountsOf(data.GetProperty("third")));
    }

    [Fact]
    public async Task NoDocumentsAreAnImportThatChangesNothing()
    {
        await using var server = await Edits.StartAsync();
        var held = await server.HeldAsync();

        Assert.Equal(held, Edits.CountsOf(await server.ImportAsync()));
    }

    [Fact]
    public async Task WhatEditorsImportedIsExportedAndImportedAgainAsItWas()
    {
        await using var server = await Edits.StartAsync();
        await server.ImportAsync(
            Edits.Document("no ending", "One"),
            Edits.Document("../not compressed.jsonl.gz", "Two"),
            Edits.Document("lines.txt", "Three"),
            new { name = "page.jsonl", content = Exported.Page, format = "COUNTRY_PAGE" });
        var store = await server.Service<StoreAccessor>().Opened;

        var export = await Exported.OfAsync(store);
        await using var copy = await Exported.ImportAsync(export);

        Assert.Equal(4, (await copy.ReadSourcesAsync()).Count);
        Assert.Equal(await store.ReadSourcesAsync(), await copy.ReadSourcesAsync());
        Assert.Equal(export, await Exported.OfAsync(copy));
    }

    private static string IdOf(JsonElement payload) =>
        payload.GetProperty("sources")[0].GetProperty("id").GetString()!;
}
