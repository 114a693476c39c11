using System.Security.Cryptography;
using System.Text.Json;
using CsCheck;
using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Connections;

/// <summary>A cursor is good for the list that gave it, and for nothing else.</summary>
public sealed class CursorTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(
        Entry("k1", country: "KAZ", title: "a"),
        Entry("k2", country: "KAZ", title: "b"),
        Entry("r1", country: "RUS", title: "a"),
        Entry("r2", country: "RUS", title: "b"),
        Entry("null", country: "RUS", title: null),
        Summary("s1", country: "KAZ", position: 1),
        Summary("s2", country: "RUS", position: 1));

    [Theory]
    [InlineData("entries")]
    [InlineData("entries(first: 3)")]
    [InlineData("entries(last: 1)")]
    [InlineData("entries(first: 1, where: null, order: [])")]
    [InlineData("entries(order: {date: DESC})")]
    public async Task PageSizeAndWhatSaysNothingDoNotBindIt(string list)
    {
        var cursor = await CursorAsync("entries(first: 2)");

        var connected = list.Contains('(', StringComparison.Ordinal)
            ? list.Replace("(", $"(after: \"{cursor}\", ", StringComparison.Ordinal)
            : $"{list}(after: \"{cursor}\")";
        await archive.DataAsync($"{{ {connected} {{ totalCount }} }}");
    }

    [Theory]
    [InlineData("summaries")]
    [InlineData("countries")]
    [InlineData("entries(where: {title: {eq: \"a\"}})")]
    [InlineData("entries(order: {title: ASC})")]
    [InlineData("entries(order: {date: ASC})")]
    [InlineData("search(query: \"Kazakhstan\")")]
    public async Task AnotherListRefusesIt(string list)
    {
        var cursor = await CursorAsync("entries");

        var error = await RefusalAsync(With(list, $"after: \"{cursor}\""));
        Assert.Equal(
            "The cursor in `after` comes from another list; "
            + "expected one of the same field, parent, `where` and `order`.",
            error.Message());
    }

    [Theory]
    [InlineData("entries(where: {title: {eq: \"a\"}})", "entries(where: {title: {eq: \"b\"}})")]
    [InlineData("entries(where: {title: {eq: \"a\"}})", "entries(where: {title: {neq: \"b\"}})")]
    [InlineData("entries(where: {title: {contains: \"a\"}})", "entries(where: {title: {startsWith: \"a\"}})")]
    [InlineData("entries(where: {year: {gte: 2014}})", "entries(where: {year: {lte: 2014}})")]
    [InlineData("entries", "entries(where: {title: {nin: []}})")]
    [InlineData("entries(where: {title: {eq: null}})", "entries(where: {title: {}})")]
    [InlineData("entries(where: {title: {in: [\"a\", \"b\"]}})", "entries(where: {title: {in: [\"ab\"]}})")]
    [InlineData("entries(where: {title: {in: [null]}})", "entries(where: {title: {in: [\"~\"]}})")]
    [InlineData("entries(order: [{title: ASC}, {kind: ASC}])", "entries(order: [{kind: ASC}, {title: ASC}])")]
    [InlineData("entries(order: {title: ASC})", "entries(order: {title: DESC})")]
    [InlineData("search(query: \"Kazakhstan\")", "search(query: \"Russia\")")]
    [InlineData("search(query: \"Kazakhstan\")", "search(query: \"Kazakhstan\", order: NEWEST)")]
    [InlineData("search(query: \"Kazakhstan\")", "search(query: \"Kazakhstan\", where: {type: {eq: ENTRY}})")]
    public async Task FilterAndOrderBindIt(string from, string to) =>
        await RefusalAsync(With(to, $"before: \"{await CursorAsync(from)}\""));

    [Theory]
    [InlineData("entries", "entries(where: {})")]
    [InlineData("entries(where: {or: null, and: [], title: {or: []}, country: {entries: {some: {}}}})", "entries")]
    [InlineData(
        "entries(where: {not: {not: {or: [{}]}}, title: {eq: \"a\"}})",
        "entries(where: {title: {eq: \"a\"}})")]
    [InlineData(
        "entries(where: {or: [{}, {year: {eq: 2014}}]})",
        "entries(where: {or: {year: {eq: 2014}, kind: {}}})")]
    [InlineData(
        "entries(where: {country: {code: {in: [\"KAZ\"]}}})",
        "entries(where: {country: {code: {in: \"KAZ\"}}})")]
    [InlineData("entries(where: {title: {nin: [null]}})", "entries(where: {title: {nin: [null], or: {}}})")]
    [InlineData("search(query: \"\", where: {not: {date: {}}})", "search(query: \"\")")]
    [InlineData(
        "search(query: \"\", where: {or: [{}, {country: {in: \"KAZ\"}}]})",
        "search(query: \"\", where: {or: {country: {in: [\"KAZ\"]}}})")]
    public async Task WhatMeansTheSameDoesNotBindIt(string from, string to)
    {
        await archive.DataAsync($"{{ {With(to, $"after: \"{await CursorAsync(from)}\"")} {{ totalCount }} }}");
        await archive.DataAsync($"{{ {With(from, $"after: \"{await CursorAsync(to)}\"")} {{ totalCount }} }}");
    }

    [Fact]
    public async Task ItsCountryBindsIt()
    {
        var data = await archive.DataAsync(
            "{ a: country(code: \"KAZ\") { entries { edges { cursor } } } }");
        var cursor = data.At("a", "entries", "edges", 0, "cursor").GetString();

        var answer = await archive.AskAsync(
            $"{{ a: country(code: \"KAZ\") {{ entries(after: \"{cursor}\") {{ totalCount }} }} "
            + $"b: country(code: \"RUS\") {{ entries(after: \"{cursor}\") {{ totalCount }} }} }}");
        Assert.Equal("b.entries", answer.Error().Path());
        Assert.Equal("HC0078", answer.Error().Code());
        await RefusalAsync($"entries(after: \"{cursor}\")");
    }

    [Fact]
    public Task AListOfOtherItemsOrInAnotherOrderRefusesIt() => Gen
        .Select(RandomRecords.Archives, RandomList.All, RandomList.All)
        .Where((random, from, to) => from.Names(random).Length > 0
            && (from.Field != to.Field
                || from.Country != to.Country
                || !from.Names(random).SequenceEqual(to.Names(random))))
        .SampleAsync(async (random, from, to) =>
        {
            using (random)
            {
                var cursor = (await from.PageAsync(random, "first: 1")).EndCursor;

                Assert.Equal("HC0078", (await to.AskAsync(random, $"after: \"{cursor}\"")).Error().Code());
            }
        }, iter: 200, print: sample => $"{sample.Item2} to {sample.Item3}");

    [Fact]
    public async Task ItIsTheSameByLiteralAndByVariable()
    {
        var cursor = await CursorAsync(
            "entries(where: {title: {eq: \"a\", neq: \"\\u0062\"}, kind: {eq: NEWS}, year: {gt: 1}})");

        await archive.DataAsync(
            "query($w: EntryFilterInput, $c: String) { entries(where: $w, after: $c) { totalCount } }",
            new
            {
                w = new { year = new { gt = 1 }, kind = new { eq = "NEWS" }, title = new { neq = "b", eq = "a" } },
                c = cursor,
            });
    }

    [Fact]
    public async Task EveryChangeOfACharacterMakesItBad()
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var cursor = await CursorAsync("entries(order: {title: ASC})");

        // All of the alphabet at the end, where base64 has bits to spare, and a few characters elsewhere.
        foreach (var place in Enumerable.Range(0, cursor.Length))
        {
            var others = place == cursor.Length - 1
                ? Alphabet
                : $"{Alphabet[place % 64]}{Alphabet[(place + 31) % 64]}+/= é";
            foreach (var other in others.Where(other => other != cursor[place]))
            {
                await IsBadAsync($"{cursor[..place]}{other}{cursor[(place + 1)..]}");
            }
        }
    }

    [Fact]
    public async Task WhatIsAddedOrMissingMakesItBad()
    {
        var cursor = await CursorAsync("entries(order: {title: ASC})");
        foreach (var changed in new[] { "", " ", "=", "A", cursor + cursor })
        {
            await IsBadAsync(cursor + changed, unless: cursor);
            await IsBadAsync(changed + cursor, unless: cursor);
        }

        foreach (var length in Enumerable.Range(0, cursor.Length))
        {
            await IsBadAsync(cursor[..length]);
        }
    }

    [Fact]
    public Task AnyOtherTextIsBad() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char.AlphaNumeric, 0, 100], Bytes.Select(Base64))
        .SampleAsync(IsBadFromVariableAsync, iter: 300);

    [Fact]
    public Task ForgedBytesWithTheRightChecksumAreAnErrorOrAPositionAndNeverAFault() => Gen
        .Select(Bytes, Gen.OneOf(
            "entries", "entries(order: {title: ASC})", "entries(order: {kind: ASC})", "entries(order: {year: DESC})",
            "summaries", "summaries(order: {position: DESC})", "countries(order: {subregion: ASC})",
            "search(query: \"Kazakhstan\")", "search(query: \"\", order: NEWEST)"))
        .SampleAsync(async (payload, list) =>
        {
            var genuine = Convert.FromBase64String(Padded(await CursorAsync(list)));
            byte[] forged = [.. genuine[..9], .. payload];
            var cursor = Base64([.. forged, .. SHA256.HashData(forged)[..4]]);

            var answer = await archive
                .AskAsync($"{{ {With(list, $"after: \"{cursor}\"")} {{ totalCount nodes {{ __typename }} }} }}");
            if (answer.TryGetProperty("errors", out _))
            {
                Assert.Contains(answer.Error().Code(), new[] { "HC0078", "EXPIRED_CURSOR" });
            }
        }, iter: 400);

    public void Dispose() => archive.Dispose();

    private static Gen<byte[]> Bytes =>
        Gen.OneOf(Gen.Byte.Array[0, 80], Gen.OneOf<byte>(0, 1, 2, 127, 128, 255).Array[0, 80]);

    private static string Base64(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Padded(string cursor) =>
        cursor.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (cursor.Length % 4)) % 4);

    private static string With(string list, string argument) => list.EndsWith(')')
        ? $"{list[..^1]}, {argument})"
        : $"{list}({argument})";

    /// <summary>The first cursor of a list that must not be empty.</summary>
    private async Task<string> CursorAsync(string list) =>
        (await archive.DataAsync($"{{ list: {list} {{ edges {{ cursor }} }} }}")).At("list", "edges", 0, "cursor")
            .GetString()!;

    private async Task<JsonElement> RefusalAsync(string list)
    {
        var answer = await archive.AskAsync($"{{ {list} {{ totalCount }} }}");

        Assert.Equal("HC0078", answer.Error().Code());
        return answer.Error();
    }

    private async Task IsBadAsync(string cursor, string? unless = null)
    {
        if (cursor != unless)
        {
            await IsBadFromVariableAsync(cursor);
        }
    }

    private async Task IsBadFromVariableAsync(string cursor)
    {
        var answer = await archive.AskAsync(
            "query($c: String) { entries(after: $c, order: {title: ASC}) { totalCount } }", new { c = cursor });

        Assert.Equal("HC0078", answer.Error().Code());
    }
}
