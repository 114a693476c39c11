using BitFaster.Caching.Lru;
using RightsGraph.Api.Request;

namespace RightsGraph.Api.Documents;

/// <summary>
/// The documents that were asked last and were found valid, by their text: parsing and validating one takes longer than
/// most answers. What their syntax trees and plans take is bounded together.
/// </summary>
internal sealed class DocumentCache
{
    public const int MaxDocuments = 1_000;

    /// <summary>Characters of one document; a longer one is not kept.</summary>
    public const int MaxCharacters = 16 * 1_024;

    /// <summary>Of all documents together, about; beyond, those go that were not asked for longest.</summary>
    public const long MaxBytes = 64 << 20;

    /// <summary>Of a syntax tree and its text at most: a field of one letter is an object with five members.</summary>
    public const int BytesPerCharacter = 100;

    private readonly ConcurrentLru<string, PreparedDocument> documents = new(MaxDocuments);
    private long bytes;

    public DocumentCache() => documents.Events.Value!.ItemRemoved += (_, removed) =>
    {
        Count(-TreeBytes(removed.Key!));
        removed.Value!.Weight.Leave();
    };

    public int Documents => documents.Count;

    public long Bytes => Interlocked.Read(ref bytes);

    public PreparedDocument? Find(string text)
    {
        var isHit = documents.TryGet(text, out var document);
        ApiTelemetry.LookedUp("documents", isHit);
        return isHit ? document : null;
    }

    /// <param name="text">What the document was read from.</param>
    /// <param name="document">One that was found valid, and was added before at most under the same text.</param>
    public void Add(string text, PreparedDocument document)
    {
        if (text.Length > MaxCharacters)
        {
            return;
        }

        // Counted first: once it is in, another thread may put it out again.
        Count(TreeBytes(text));
        document.Weight.Join(Count);
        if (documents.GetOrAdd(text, static (_, added) => added, document) != document)
        {
            document.Weight.Leave();
            Count(-TreeBytes(text));
        }
    }

    /// <summary>Makes room. To be called after each execution, because plans grow with that.</summary>
    public void Trim()
    {
        while (Bytes > MaxBytes && Documents > 0)
        {
            documents.Policy.Eviction.Value!.Trim(1);
        }
    }

    private static long TreeBytes(string text) => (long)BytesPerCharacter * text.Length;

    private void Count(long more) => Interlocked.Add(ref bytes, more);
}
