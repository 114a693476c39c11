using RightsGraph.Search;

namespace RightsGraph.Tests.Search;

public sealed class WeightedLruCacheTests
{
    [Fact]
    public void TheLeastRecentlyUsedEntriesAreEvictedByWeight()
    {
        var cache = new WeightedLruCache<int, string>(capacity: 10);
        cache.GetOrAdd(1, "a", 4);
        cache.GetOrAdd(2, "b", 4);
        Assert.True(cache.TryGet(1, out _));
        cache.GetOrAdd(3, "c", 6);

        Assert.False(cache.TryGet(2, out _));
        Assert.True(cache.TryGet(1, out var first));
        Assert.Equal("a", first);
        Assert.Equal((2, 10), (cache.Count, cache.Weight));
    }

    [Fact]
    public void OneHeavyEntryEvictsSeveral()
    {
        var cache = new WeightedLruCache<int, string>(capacity: 10);
        foreach (var key in Enumerable.Range(1, 5))
        {
            cache.GetOrAdd(key, "light", 2);
        }

        cache.GetOrAdd(6, "heavy", 7);
        Assert.Equal((2, 9), (cache.Count, cache.Weight));
        Assert.True(cache.TryGet(5, out _));
    }

    [Fact]
    public void AnEntryThatOutweighsTheCacheIsNotAddedAndEvictsNothing()
    {
        var cache = new WeightedLruCache<int, string>(capacity: 10);
        cache.GetOrAdd(1, "a", 10);
        Assert.Null(cache.GetOrAdd(2, "b", 11));
        Assert.True(cache.TryGet(1, out _));
        Assert.False(cache.TryGet(2, out _));
    }

    [Fact]
    public void AnAddedKeyKeepsItsFirstValueAndWeight()
    {
        var cache = new WeightedLruCache<int, string>(capacity: 10);
        Assert.Equal("a", cache.GetOrAdd(1, "a", 3));
        Assert.Equal("a", cache.GetOrAdd(1, "b", 9));
        Assert.Equal(3, cache.Weight);
    }

    [Fact]
    public void NoMoreEntriesThanTheMaximumAreHeld()
    {
        var cache = new WeightedLruCache<int, string>(capacity: 100, maxCount: 2);
        foreach (var key in Enumerable.Range(1, 3))
        {
            cache.GetOrAdd(key, "a", 1);
        }

        Assert.Equal((2, 2), (cache.Count, cache.Weight));
        Assert.False(cache.TryGet(1, out _));
    }

    [Fact]
    public void AGrownEntryEvictsOthersAndOneThatOutgrowsTheCacheItself()
    {
        var cache = new WeightedLruCache<int, string>(capacity: 10);
        cache.GetOrAdd(1, "a", 4);
        cache.GetOrAdd(2, "b", 4);
        cache.Reweigh(2, "b", _ => 7);
        Assert.Equal((1, 7), (cache.Count, cache.Weight));
        Assert.False(cache.TryGet(1, out _));

        cache.Reweigh(2, "b", _ => 11);
        Assert.Equal((0, 0), (cache.Count, cache.Weight));
    }

    [Fact]
    public void AValueThatWasEvictedOrReplacedIsNotReweighed()
    {
        var cache = new WeightedLruCache<int, string>(capacity: 10);
        cache.GetOrAdd(1, "a", 4);
        cache.Reweigh(1, new string('a', 1), _ => 9);
        cache.Reweigh(2, "b", _ => 9);
        Assert.Equal((1, 4), (cache.Count, cache.Weight));
    }

    [Fact]
    public void ManyThreadsAddReweighAndGetWithoutLosingCount()
    {
        var cache = new WeightedLruCache<int, string>(capacity: 500);
        Parallel.For(0, 8, thread =>
        {
            var random = new Random(thread);
            for (var i = 0; i < 20_000; i++)
            {
                var key = random.Next(200);
                if (cache.TryGet(key, out var value))
                {
                    Assert.Equal($"{key}", value);
                    var weight = 1 + random.Next(20);
                    cache.Reweigh(key, value, _ => weight);
                }
                else
                {
                    Assert.Equal($"{key}", cache.GetOrAdd(key, $"{key}", 1 + (key % 10)));
                }

                Assert.InRange(cache.Weight, 0, 500);
            }
        });

        foreach (var key in Enumerable.Range(0, 200))
        {
            if (cache.TryGet(key, out var value))
            {
                cache.Reweigh(key, value, _ => 1);
            }
        }

        Assert.Equal(cache.Count, cache.Weight);
        cache.Clear();
        Assert.Equal((0, 0), (cache.Count, cache.Weight));
    }
}
