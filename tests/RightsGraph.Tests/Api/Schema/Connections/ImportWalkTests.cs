using CsCheck;
using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Connections;

/// <summary>Walks that go on in a newer version of the archive.</summary>
public class ImportWalkTests
{
    private static readonly string[] Orders =
    [
        "[]",
        "{title: ASC}",
        "{language: DESC}",
        "[{country: {region: DESC}}, {year: ASC}]",
        "{country: {name: DESC}}",
    ];

    private static readonly Gen<(int Country, int Date, int Title, bool IsGone)> Values =
        Gen.Select(
            Gen.Int[0, 1], Gen.Int[0, 1], Gen.Int[0, 2], Gen.Frequency((2, Gen.Const(false)), (1, Gen.Const(true))));

    [Fact]
    public async Task BehindACursorWhoseRecordIsGoneStandsWhatStoodThereBefore()
    {
        using var before =
            ArchiveOf([Summary("a", position: 1), Summary("b", position: 2), Summary("c", position: 3)]);
        using var after =
            ArchiveOf([Summary("new", position: 1), Summary("a", position: 2), Summary("c", position: 3)]);
        const string Query = "{ list: summaries(first: 2) { nodes { url } pageInfo { endCursor } } }";
        var seen = (await before.DataAsync(Query)).At("list");
        var cursor = seen.At("pageInfo", "endCursor").GetString();

        Assert.Equal("a b", seen.Names());
        Assert.Equal("c", await after.NamesAsync($"summaries(after: \"{cursor}\")"));
        Assert.Equal("new a", await after.NamesAsync($"summaries(before: \"{cursor}\")"));
    }

    [Theory]
    [InlineData("ASC", "c")]
    [InlineData("DESC", "a new")]
    public async Task PositionsThatShiftedAreThoseOfToday(string direction, string behind)
    {
        using var before =
            ArchiveOf([Summary("a", position: 1), Summary("b", position: 2), Summary("c", position: 3)]);
        using var after = ArchiveOf(
        [
            Summary("new", position: 1),
            Summary("a", position: 2),
            Summary("b", position: 3),
            Summary("c", position: 4),
        ]);
        var seen = await before.DataAsync(
            $"{{ summaries(first: 2, order: {{position: {direction}}}) {{ pageInfo {{ endCursor }} }} }}");
        var cursor = seen.At("summaries", "pageInfo", "endCursor").GetString();

        Assert.Equal(
            behind, await after.NamesAsync($"summaries(order: {{position: {direction}}}, after: \"{cursor}\")"));
    }

    [Fact]
    public Task ForwardsNothingThatWasThereBeforeIsSkippedOrRepeated() =>
        HoldsAsync("first", "after", "endCursor");

    [Fact]
    public Task BackwardsNothingThatWasThereBeforeIsSkippedOrRepeated() =>
        HoldsAsync("last", "before", "startCursor");

    private static Task HoldsAsync(string sizeArgument, string cursorArgument, string cursorField) => Gen
        .Select(Values.Array[1, 12], Gen.Int[1, 3], Gen.OneOf(Orders), Gen.OneOf("summaries", "entries"), Gen.Select(
            Gen.Int[1, 3], Gen.Int[1, 4]))
        .SampleAsync(async (values, added, order, list, walk) =>
        {
            var (pagesBefore, size) = walk;
            using var old = OldVersion(values);
            using var today = NewVersion(values, added);
            var (shown, cursor) = (new List<string>(), "");
            for (var page = 0; page <= values.Length + added; page++)
            {
                var archive = page < pagesBefore ? old : today;
                var data = await archive.DataAsync(
                    $"{{ list: {list}({sizeArgument}: {size}, order: {order}{cursor}) "
                    + $"{{ nodes {{ url }} pageInfo {{ {cursorField} }} }} }}");
                var names = data.At("list").Names().Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (names.Length == 0)
                {
                    break;
                }

                shown.AddRange(names);
                cursor = $", {cursorArgument}: \"{data.At("list", "pageInfo", cursorField).GetString()}\"";
            }

            var survivors = Names(today, list).Intersect(Names(old, list)).ToArray();
            Assert.Equal(
                survivors.Order(StringComparer.Ordinal), shown.Intersect(survivors).Order(StringComparer.Ordinal));
            Assert.Equal(shown.Distinct().Count(), shown.Count);
        }, iter: 400);

    private static IEnumerable<string> Names(ArchiveUnderTest archive, string list) => list == "summaries"
        ? archive.Snapshot.Summaries.Select(summary => summary.Url!)
        : archive.Snapshot.Entries.Select(entry => entry.Url!);

    private static ArchiveUnderTest OldVersion((int Country, int Date, int Title, bool IsGone)[] values) =>
        VersionOf([.. values.Select((value, index) => (value, $"{index}"))]);

    /// <summary>
    /// With new records at the top, and without some; the one before a record that goes, of its country or of its
    /// day, stays.
    /// </summary>
    private static ArchiveUnderTest NewVersion((int Country, int Date, int Title, bool IsGone)[] values, int added)
    {
        var gone = new HashSet<int>();
        for (var index = 0; index < values.Length; index++)
        {
            var value = values[index];
            var ofCountry = Array.FindLastIndex(values[..index], other => other.Country == value.Country);
            var ofDay = Array.FindLastIndex(values[..index], other => other.Date == value.Date);
            if (value.IsGone && !gone.Contains(ofCountry) && !gone.Contains(ofDay))
            {
                gone.Add(index);
            }
        }

        return VersionOf(
        [
            .. Enumerable.Range(0, added).Select(index => (values[index % values.Length], $"new{index}")),
            .. Enumerable.Range(0, values.Length).Where(index => !gone.Contains(index))
                .Select(index => (values[index], $"{index}")),
        ]);
    }

    private static ArchiveUnderTest VersionOf(
        ((int Country, int Date, int Title, bool IsGone) Value, string Name)[] records)
    {
        string[] countries = ["KAZ", "RUS"];
        string[] dates = ["2014-01-01", "2013-01-01"];
        string?[] titles = [null, "a", "b"];
        return ArchiveUnderTest.Of(
            InPlace(records.Select(record => Summary(
                record.Name, countries[record.Value.Country], title: titles[record.Value.Title]))),
            InPlace(records.Select(record => Entry(
                record.Name, countries[record.Value.Country], dates[record.Value.Date], titles[record.Value.Title]))));
    }
}
