using RightsGraph.Api.Request;
using RightsGraph.Search;

namespace RightsGraph.Api.Documents;

/// <summary>Caches valid documents by their text: parsing and validating one takes longer than most responses. Bounds
/// the bytes of their syntax trees and plans together.</summary>
internal sealed class DocumentCache
{
    public const int MaxDocuments = 1_000;

    /// <summary>Longer documents are not cached.</summary>
    public const int MaxCharacters = 16 * 1_024;

    public const long MaxBytes = 64 << 20;

    /// <summary>A syntax tree and its text take at most this: a field of one letter is an object of five
    /// members.</summary>
    public const int BytesPerCharacter = 100;

    private readonly WeightedLruCache<string, PreparedDocument> documents = new(MaxBytes, MaxDocuments);

    public int Count => documents.Count;

    public long Bytes => documents.Weight;

    public PreparedDocument? Find(string text)
    {
        // Longer texts are not even hashed, which would take place under the lock of the cache.
        PreparedDocument? document = null;
        var isHit = text.Length <= MaxCharacters && documents.TryGet(text, out document);
        ApiTelemetry.LookedUp("documents", isHit);
        return document;
    }

    public void Add(string text, PreparedDocument document)
    {
        if (text.Length <= MaxCharacters)
        {
            documents.GetOrAdd(text, document, BytesOf(text, document));
        }
    }

    /// <summary>To be called after each execution by a cached document, because execution makes plans.</summary>
    public void Reweigh(string text, PreparedDocument document)
    {
        if (document.HasGrown())
        {
            documents.Reweigh(text, document, grown => BytesOf(text, grown));
        }
    }

    private static long BytesOf(string text, PreparedDocument document) =>
        ((long)BytesPerCharacter * text.Length) + document.PlanBytes;
}
