using System.Collections.Immutable;
using RightsGraph.Search;

namespace RightsGraph.Api.Request;

/// <summary>
/// The version of the archive that is served now: a search index with the snapshot that it was made from. The two are
/// swapped together, and a request takes them once and holds them to its end, so that no answer mixes two versions. The
/// last few versions are held for some minutes more, for walks through rankings that began in them.
/// </summary>
/// <param name="time">Tells how old a version is; the system's where null.</param>
public sealed class LiveArchive(TimeProvider? time = null) : IDisposable
{
    /// <summary>
    /// How long a version is held after another took its place: people read a page before they turn it.
    /// </summary>
    public static readonly TimeSpan HeldFor = TimeSpan.FromMinutes(5);

    /// <summary>Versions that are held besides the current one; each takes as much memory as its index.</summary>
    public const int MostHeld = 2;

    private readonly TimeProvider time = time ?? TimeProvider.System;
    private readonly Lock change = new();
    private ImmutableArray<Held> earlier = [];
    private SearchIndex? current;
    private ITimer? expiry;

    /// <summary>Null until the first version stands.</summary>
    public SearchIndex? Current => Volatile.Read(ref current);

    /// <summary>Raised when another version stands, from whatever thread made it.</summary>
    public event Action? Published;

    public void Publish(SearchIndex index)
    {
        lock (change)
        {
            if (current is not null)
            {
                earlier = [.. earlier.Prepend(new Held(current, time.GetTimestamp())).Take(MostHeld)];
                expiry ??= time.CreateTimer(_ => Expire(), null, HeldFor, HeldFor / 5);
            }

            Volatile.Write(ref current, index);
        }

        Published?.Invoke();
    }

    /// <summary>A version that another took the place of; null where it is not held, or no more.</summary>
    internal SearchIndex? FindEarlier(int version, string fingerprint)
    {
        Expire();
        lock (change)
        {
            return earlier
                .Select(held => held.Index)
                .FirstOrDefault(index =>
                    index.Snapshot.Version == version && index.Snapshot.Fingerprint == fingerprint);
        }
    }

    public void Dispose() => expiry?.Dispose();

    // Nothing is disposed of: a request may have begun to use it, and memory goes when nobody does.
    private void Expire()
    {
        lock (change)
        {
            earlier = earlier.RemoveAll(held => time.GetElapsedTime(held.Since) > HeldFor);
        }
    }

    private sealed record Held(SearchIndex Index, long Since);
}
