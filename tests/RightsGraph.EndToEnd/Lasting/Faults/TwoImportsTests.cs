using RightsGraph.EndToEnd.Lasting.Stores;

namespace RightsGraph.EndToEnd.Lasting.Faults;

public sealed class TwoImportsTests : IDisposable
{
    private const int Documents = 6;
    private const int Records = 200;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-two-");

    [SkippableTheory]
    [InlineData(LastingStore.Sqlite)]
    [InlineData(LastingStore.Postgres)]
    public async Task TwoImportsAtOnceAreBothWholeAndTheirVersionsFollowEachOther(string kind)
    {
        await using var store = await LastingStore.NewAsync(kind);
        await using (var server = await ServedArchive.StartAsync(
            "--store", store.Address, "--seeds", folder.CreateSubdirectory("no-seeds").FullName))
        {
            var seen = new List<int>();
            var imports = Task.WhenAll(
                FaultyArchive.RunAsync("import", Write("left"), "--store", store.Address),
                FaultyArchive.RunAsync("import", Write("right"), "--store", store.Address));
            while (!imports.IsCompleted)
            {
                seen.Add(await server.VersionAsync());
                await Task.Delay(10);
            }

            Assert.All(await imports, import => Assert.True(import.ExitCode == 0, import.Messages));
            Assert.Equal(seen.Order(), seen);
            var held = await store.ReadAsync();
            Assert.Equal(2 * Documents, held.Version);
            Assert.Equal(2 * Documents * Records, held.Texts().Count);
            await server.AgreesWithAsync(held, []);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Write(string side)
    {
        var documents = folder.CreateSubdirectory(side);
        for (var document = 0; document < Documents; document++)
        {
            File.WriteAllLines(
                Path.Combine(documents.FullName, $"{side}-{document}.jsonl"),
                Enumerable.Range(0, Records).Select(number =>
                    $$"""{"type": "summary", "country": "Chad", "text": "{{side}} {{number}}", "language": "en"}"""));
        }

        return documents.FullName;
    }
}
