using BitFaster.Caching.Lru;
using Microsoft.Extensions.Options;
using RightsGraph.Api.Request;

namespace RightsGraph.Server.Http.Caching;

/// <summary>
/// The good answers that were asked for last, at least twice, bounded by the memory that they take together. Keys hold
/// the version of the archive, so that none of them is ever old; all of them go when another version is published.
/// </summary>
internal sealed class AnswerCache
{
    /// <summary>An answer that takes more than this part of the cache is not kept.</summary>
    private const int LargestPart = 16;

    /// <summary>The part of the answers that goes when they take too much.</summary>
    private const int TrimmedPart = 16;

    private readonly RecentKeys recent = new();
    private readonly Lock evicting = new();
    private readonly long mostBytes;
    private readonly ConcurrentLru<AnswerKey, KeptAnswer>? answers;
    private long bytes;

    public AnswerCache(IOptions<HttpSettings> settings, LiveArchive archive)
    {
        mostBytes = settings.Value.AnswerCacheBytes;
        if (mostBytes == 0)
        {
            return;
        }

        // As many as there can be of answers without a body.
        answers = new ConcurrentLru<AnswerKey, KeptAnswer>((int)(mostBytes / new KeptAnswer("", []).Size));
        answers.Events.Value!.ItemRemoved += (_, removed) => Interlocked.Add(ref bytes, -removed.Value!.Size);
        archive.Published += answers.Clear;
    }

    public int Count => answers?.Count ?? 0;

    public long Bytes => Interlocked.Read(ref bytes);

    public KeptAnswer? Find(AnswerKey key)
    {
        if (answers is null)
        {
            return null;
        }

        var isHit = answers.TryGet(key, out var answer);
        ApiTelemetry.LookedUp("answers", isHit);
        return isHit ? answer : null;
    }

    /// <summary>Keeps an answer that is there for the second time.</summary>
    /// <param name="key">Of the answer.</param>
    /// <param name="eTag">That of the key.</param>
    /// <param name="body">Is copied.</param>
    public void Add(AnswerKey key, string eTag, ReadOnlySpan<byte> body)
    {
        if (answers is null || body.Length > mostBytes / LargestPart || !recent.Meet(key))
        {
            return;
        }

        var answer = new KeptAnswer(eTag, body.ToArray());
        if (answers.GetOrAdd(key, static (_, added) => added, answer) != answer)
        {
            return;
        }

        Interlocked.Add(ref bytes, answer.Size);
        if (Bytes > mostBytes && evicting.TryEnter())
        {
            try
            {
                Evict(answers);
            }
            finally
            {
                evicting.Exit();
            }
        }
    }

    private void Evict(ConcurrentLru<AnswerKey, KeptAnswer> from)
    {
        // The library goes through all answers to find what to trim: many are trimmed at once.
        for (var count = from.Count; Bytes > mostBytes && count > 0; count = from.Count)
        {
            from.Policy.Eviction.Value!.Trim(Math.Max(1, count / TrimmedPart));
        }
    }
}
