using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Filtering;

public sealed class JoinedFilterTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(
        Entry("ka", country: "KAZ", title: "a", language: "en"),
        Entry("kb", country: "KAZ", title: "b", language: "ru"),
        Entry("ra", country: "RUS", title: "a", language: "ru"),
        Entry("rn", country: "RUS", title: null, language: "ru"));

    [Theory]
    [InlineData("{title: {eq: \"a\"}, language: {eq: \"ru\"}}", "ra")]
    [InlineData("{and: [{title: {eq: \"a\"}}, {language: {eq: \"ru\"}}]}", "ra")]
    [InlineData("{or: [{title: {eq: \"b\"}}, {language: {eq: \"en\"}}]}", "ka kb")]
    [InlineData("{or: [{title: {eq: \"b\"}}, {language: {eq: \"en\"}}], title: {eq: \"a\"}}", "ka")]
    [InlineData("{or: [{title: {eq: \"a\"}}, {title: {eq: \"b\"}}], and: [{language: {eq: \"ru\"}}]}", "kb ra")]
    [InlineData("{or: [{country: {code: {eq: \"KAZ\"}}}, {title: {eq: null}}]}", "ka kb rn")]
    [InlineData("{or: [{title: {eq: \"b\"}, language: {eq: \"en\"}}]}", "")]
    [InlineData("{or: {title: {eq: \"b\"}}}", "kb")]
    [InlineData("{and: {title: {eq: \"b\"}}}", "kb")]
    [InlineData("{not: {title: {eq: \"a\"}}}", "kb rn")]
    [InlineData("{not: {title: {eq: \"a\"}, language: {eq: \"ru\"}}}", "ka kb rn")]
    [InlineData("{not: {not: {title: {eq: \"a\"}}}}", "ka ra")]
    [InlineData("{not: {country: {code: {eq: \"KAZ\"}}}}", "ra rn")]
    [InlineData("{country: {not: {code: {eq: \"KAZ\"}}}}", "ra rn")]
    [InlineData("{country: {code: {eq: \"KAZ\"}}, title: {neq: \"a\"}}", "kb")]
    [InlineData("{country: {code: {eq: \"FRA\"}}}", "")]
    [InlineData("{country: {code: {eq: \"KAZ\"}}, and: [{country: {code: {eq: \"RUS\"}}}]}", "")]
    public async Task SiblingsAndTheItemsOfAndMustAllHold(string where, string kept) =>
        Assert.Equal(kept, await archive.NamesAsync($"entries(where: {where})"));

    [Theory]
    [InlineData("KAZ", "{title: {eq: \"a\"}}", "ka")]
    [InlineData("RUS", "{title: {eq: \"a\"}}", "ra")]
    [InlineData("KAZ", "{country: {code: {eq: \"KAZ\"}}}", "ka kb")]
    [InlineData("KAZ", "{country: {code: {eq: \"RUS\"}}}", "")]
    [InlineData("KAZ", "{or: [{country: {code: {eq: \"RUS\"}}}, {title: {eq: \"b\"}}]}", "kb")]
    public async Task UnderACountryTheSameFiltersHold(string code, string where, string kept)
    {
        var data = await archive.DataAsync(
            $"{{ country(code: \"{code}\") {{ entries(where: {where}) {{ totalCount nodes {{ url }} }} }} }}");

        var entries = data.At("country", "entries");
        Assert.Equal(kept, entries.Names());
        Assert.Equal(
            kept.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, entries.At("totalCount").GetInt32());
    }

    public void Dispose() => archive.Dispose();
}
