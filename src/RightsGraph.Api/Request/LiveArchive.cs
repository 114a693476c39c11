using System.Collections.Immutable;
using RightsGraph.Search;

namespace RightsGraph.Api.Request;

/// <summary>The version of the archive that is served: a search index with the snapshot that it was made from. The two
/// are swapped together, and a request uses one pair to its end, so that no response mixes two versions. The versions
/// before stay for some minutes, for readers who page through a ranking that began in one.</summary>
/// <param name="time">The clock of expiry; the system's where null.</param>
public sealed class LiveArchive(TimeProvider? time = null) : IDisposable
{
    /// <summary>How long a replaced version stays: people read a page before they turn it.</summary>
    public static readonly TimeSpan EarlierLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Versions besides the current one; each takes as much memory as its index.</summary>
    public const int MaxEarlier = 2;

    private readonly TimeProvider time = time ?? TimeProvider.System;
    private readonly Lock change = new();
    private ImmutableArray<Earlier> earlier = [];
    private SearchIndex? current;
    private ITimer? expiry;

    /// <summary>Null until the first version is published.</summary>
    public SearchIndex? Current => Volatile.Read(ref current);

    /// <summary>Raised after a version is published, on the publisher's thread.</summary>
    public event Action? Published;

    public void Publish(SearchIndex index)
    {
        lock (change)
        {
            if (current is not null)
            {
                earlier = [.. earlier.Prepend(new Earlier(current, time.GetTimestamp())).Take(MaxEarlier)];
                expiry ??= time.CreateTimer(_ => Expire(), null, EarlierLifetime, EarlierLifetime / 5);
            }

            Volatile.Write(ref current, index);
        }

        Published?.Invoke();
    }

    /// <summary>A version that was replaced; null where it has expired.</summary>
    internal SearchIndex? FindEarlier(int version, string fingerprint)
    {
        Expire();
        lock (change)
        {
            return earlier
                .Select(held => held.Index)
                .FirstOrDefault(index =>
                    index.Snapshot.Version == version && index.Fingerprint == fingerprint);
        }
    }

    public void Dispose() => expiry?.Dispose();

    // An expired version is not disposed of: a request may still read it, and the collector knows when none does.
    private void Expire()
    {
        lock (change)
        {
            earlier = earlier.RemoveAll(held => time.GetElapsedTime(held.Since) > EarlierLifetime);
        }
    }

    private sealed record Earlier(SearchIndex Index, long Since);
}
