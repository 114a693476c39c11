using System.Text;
using RightsGraph.Archive.Exports;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Store;
using RightsGraph.Tests.Archive.Readers;

namespace RightsGraph.Tests.Archive.Exports;

/// <summary>Archives to exports and back.</summary>
internal static class Exported
{
    public const string Page = """
        ---
        country: Côte d'Ivoire
        title: World ’Report’ "2014" <b> & 'c'
        publisher: Example; Watch
        licence: CC BY 4.0
        url: https://example.org/?a=%27
        language: fr-CI
        retrieved: 2014-12-31
        ---
        • Quotes ' " ` \ % _ and 😀 é in 1999.

          A second paragraph.
        • 0001-01-01
        • 9999-12-31
          人权
        """;

    /// <summary>A line that begins with a blank goes on with the record before it.</summary>
    public static readonly string Lines = """
        {"type": "summary", "country": "Kenya", "text": "One.", "title": "T", "language": "en", "url": "/a"}
        bad
        {"type": "entry", "country": "Chad", "date": "2014-04-14", "kind": "NEWS", "year": 2013, "language": "und",
         "title": "Ts and Cs"}
        {"type": "entry", "countries": ["Chad", "KEN", "World"], "date": "2014-04", "title": "Détails",
         "language": "fr", "topics": ["Torture", "\u0001\" é"], "authors": "N. N.", "publisher": "CPJ",
         "updatedAt": "2015-01-02T03:04:05+02:00", "attachments": [
         {"url": "/a.pdf", "mediaType": "application/pdf", "title": "Full"}, "https://example.org/b"],
         "extra": [{"name": "a", "value": "b"}], "unknown": {"x": [1, null]}}
        {"type": "entry", "country": "Chad", "date": "2014", "text": "Of a year.", "language": "en"}
        {"type": "summary", "country": "Chad", "year": 2001, "text": "One\n\t\u0001\u2028.", "language": "pt-BR"}
        {"type": "summary", "country": "Kenya", "text": "Two.", "id": "own", "language": "en"}
        """.ReplaceLineEndings("\n").Replace("\n ", " ", StringComparison.Ordinal);

    public static async Task<ArchiveStore> StoreOfAsync(params (string Name, byte[] Bytes)[] documents)
    {
        var store = ArchiveStore.InMemory(TimeProvider.System);
        foreach (var (name, bytes) in documents)
        {
            if (DocumentReader.Read(new SourceDocument(name, bytes), TimeProvider.System.GetUtcNow()).Document
                is { } read)
            {
                await store.ImportAsync(read);
            }
        }

        return store;
    }

    /// <summary>A page and JSON Lines, plain and compressed.</summary>
    public static Task<ArchiveStore> AnArchiveAsync() => StoreOfAsync(
        ("pages/page.txt", Encoding.UTF8.GetBytes(Page)),
        ("lines.jsonl", Encoding.UTF8.GetBytes(Lines)),
        ("lines.jsonl.gz", Gzip.Compress(Lines)));

    public static async Task<byte[]> OfAsync(ArchiveStore store)
    {
        var output = new MemoryStream();
        await ArchiveExport.WriteAsync(store, _ => true, output);
        return output.ToArray();
    }

    public static IReadOnlyList<ReadOutcome> Read(byte[] export, string name = "export.jsonl") =>
        [.. DocumentReader.ReadAll(SourceFile.Of(new SourceDocument(name, export)), Reader.ImportedAt)];

    public static async Task<ArchiveStore> ImportAsync(byte[] export, string name = "export.jsonl")
    {
        var store = ArchiveStore.InMemory(TimeProvider.System);
        await ImportAsync(store, export, name);
        return store;
    }

    public static async Task ImportAsync(ArchiveStore store, byte[] export, string name = "export.jsonl")
    {
        foreach (var outcome in Read(export, name))
        {
            await store.ImportAsync(Reader.Taken(outcome));
        }
    }
}
