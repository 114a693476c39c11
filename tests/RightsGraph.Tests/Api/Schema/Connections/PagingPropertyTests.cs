using CsCheck;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Schema.Connections;

/// <summary>Random pages of random lists, and walks over them, against a list that is simply cut.</summary>
public class PagingPropertyTests
{
    private const int Samples = 300;

    private static readonly Gen<int?> Size =
        Gen.Frequency((1, Gen.Const((int?)null)), (3, Gen.Int[0, 6].Select(size => (int?)size)));

    /// <summary>A place in the list as a share of its length; null for no cursor.</summary>
    private static readonly Gen<double?> Place =
        Gen.Frequency((1, Gen.Const((double?)null)), (2, Gen.Double[0, 0.999].Select(place => (double?)place)));

    [Fact]
    public Task AWalkGivesEachItemOnceAndInOrderForwardsAndBackwards() => Gen
        .Select(RandomRecords.Archives, RandomList.All, Gen.Int[1, 5])
        .SampleAsync(async (archive, list, size) =>
        {
            using (archive)
            {
                var expected = list.Names(archive);
                Assert.Equal(expected, await ForwardsAsync(archive, list, size));
                Assert.Equal(expected, await BackwardsAsync(archive, list, size));
            }
        }, iter: Samples, print: sample => $"{sample.Item2} by {sample.Item3}");

    [Fact]
    public Task APageIsCutAsTheArgumentsSay() => Gen
        .Select(RandomRecords.Archives, RandomList.All, Gen.Select(Size, Size), Gen.Select(Place, Place))
        .SampleAsync(async (archive, list, sizes, places) =>
        {
            using (archive)
            {
                var names = list.Names(archive);
                var cursors = (await list.PageAsync(archive, "first: 50")).Cursors;
                var (after, before) = (IndexOf(places.Item1, names.Length), IndexOf(places.Item2, names.Length));
                var page = await list.PageAsync(archive, string.Join(
                    ", ",
                    $"first: {Written(sizes.Item1)}",
                    $"last: {Written(sizes.Item2)}",
                    $"after: {(after is null ? "null" : $"\"{cursors[after.Value]}\"")}",
                    $"before: {(before is null ? "null" : $"\"{cursors[before.Value]}\"")}"));

                var (start, end) = Cut(names.Length, sizes.Item1, sizes.Item2, after, before);
                Assert.Equal(names[start..Math.Max(start, end)], page.Names);
                Assert.Equal(names.Length, page.TotalCount);
                Assert.Equal(end < names.Length, page.HasNext);
                Assert.Equal(start > 0, page.HasPrevious);
                Assert.Equal(start < end ? cursors[start] : null, page.StartCursor);
                Assert.Equal(start < end ? cursors[end - 1] : null, page.EndCursor);
            }
        }, iter: 2 * Samples, print: sample => $"{sample.Item2} {sample.Item3} {sample.Item4}");

    /// <summary>The part of a list that a page shows; start lies behind end where the cursors cross.</summary>
    private static (int Start, int End) Cut(int length, int? first, int? last, int? after, int? before)
    {
        var start = after is null ? 0 : after.Value + 1;
        var end = before ?? length;
        first ??= last is null ? 10 : null;
        if (end - start > first)
        {
            end = start + first.Value;
        }

        if (end - start > last)
        {
            start = end - last.Value;
        }

        return (start, end);
    }

    private static int? IndexOf(double? place, int length) => length == 0 ? null : (int?)(place * length);

    private static string Written(int? size) => new WrittenLeaf(size).Literal;

    private static async Task<List<string>> ForwardsAsync(ArchiveUnderTest archive, RandomList list, int size)
    {
        var names = new List<string>();
        var page = await list.PageAsync(archive, $"first: {size}");
        names.AddRange(page.Names);
        while (page.HasNext)
        {
            page = await list.PageAsync(archive, $"first: {size}, after: \"{page.EndCursor}\"");
            names.AddRange(page.Names);
        }

        return names;
    }

    private static async Task<List<string>> BackwardsAsync(ArchiveUnderTest archive, RandomList list, int size)
    {
        var names = new List<string>();
        var page = await list.PageAsync(archive, $"last: {size}");
        names.InsertRange(0, page.Names);
        while (page.HasPrevious)
        {
            page = await list.PageAsync(archive, $"last: {size}, before: \"{page.StartCursor}\"");
            names.InsertRange(0, page.Names);
        }

        return names;
    }
}
