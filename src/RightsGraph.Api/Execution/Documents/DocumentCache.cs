using BitFaster.Caching.Lru;
using RightsGraph.Api.Telemetry;

namespace RightsGraph.Api.Execution.Documents;

/// <summary>
/// The documents that were asked last and were found valid, by their text: parsing and validating one takes longer than
/// most answers. A syntax tree takes up to a hundred times the memory of its text, so the texts are bounded together.
/// </summary>
internal sealed class DocumentCache
{
    public const int MostDocuments = 1_000;

    /// <summary>Characters of one document; a longer one is not kept.</summary>
    public const int MostCharacters = 16 * 1_024;

    /// <summary>Characters of all documents together; beyond, those go that were not asked for longest.</summary>
    public const int MostCharactersTogether = 1_024 * 1_024;

    private readonly ConcurrentLru<string, PreparedDocument> documents = new(MostDocuments);
    private int characters;

    public DocumentCache() =>
        documents.Events.Value!.ItemRemoved += (_, removed) => Interlocked.Add(ref characters, -removed.Key!.Length);

    public int Count => documents.Count;

    public int Characters => Volatile.Read(ref characters);

    public PreparedDocument? Find(string text)
    {
        var isHit = documents.TryGet(text, out var document);
        ApiTelemetry.LookedUp("documents", isHit);
        return isHit ? document : null;
    }

    /// <param name="text">What the document was read from.</param>
    /// <param name="document">One that was found valid.</param>
    public void Add(string text, PreparedDocument document)
    {
        if (text.Length > MostCharacters || documents.GetOrAdd(text, static (_, added) => added, document) != document)
        {
            return;
        }

        Interlocked.Add(ref characters, text.Length);
        while (Characters > MostCharactersTogether && Count > 0)
        {
            documents.Policy.Eviction.Value!.Trim(1);
        }
    }
}
