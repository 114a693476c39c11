using CsCheck;
using RightsGraph.Pages.Addresses;

namespace RightsGraph.Tests.Pages;

public sealed class SearchAddressTests
{
    private static readonly Gen<string> Value = Gen.OneOf(
        Gen.String, Gen.OneOf("", "SAU", "sau", "2018", "NEWS", "news", "en", "a b&c=d#e", "0042", "Ünïcode ☃", "+"));

    private static readonly Gen<string> Key = Gen.OneOf(
        "q", "country", "region", "year", "from", "to", "kind", "type", "topic", "lang", "mentions", "publisher",
        "source", "match", "order", "fold", "after", "before", "n", "list", "unknown");

    private static readonly Gen<KeyValuePair<string, string>[]> Parameters =
        Gen.Select(Key, Value, KeyValuePair.Create).Array[0, 12];

    [Fact]
    public void WhatIsWrittenIsReadAsTheSameAddress() => Parameters.Sample(parameters =>
    {
        var address = SearchAddress.Read(parameters);
        var written = address.Parameters().ToArray();
        var read = SearchAddress.Read(written);

        Assert.Equal(written, read.Parameters());
        Assert.Equal(address.ToQuery(), read.ToQuery());
        Assert.DoesNotContain(written, parameter => parameter.Value.Length == 0);
    });

    [Fact]
    public void TheOrderOfParametersMakesNoOtherAddress() => Parameters.Sample(parameters =>
    {
        // Of a parameter that stands once the last one holds, so only conditions may change places.
        var conditions = parameters.Where(parameter => ConditionField.Find(parameter.Key) is not null).ToArray();
        Assert.Equal(
            SearchAddress.Read(conditions).ToQuery(), SearchAddress.Read(conditions.Reverse()).ToQuery());
    });

    [Theory]
    [InlineData("", "")]
    [InlineData("year=2018&country=sau&q=a+b&country=EGY", "?q=a+b&country=EGY&country=SAU&year=2018")]
    [InlineData("q=a&match=BEST&order=relevance&n=1&fold=0", "?q=a")]
    [InlineData("q=a&match=all&order=Oldest&fold=1&n=21&after=x", "?q=a&match=all&order=oldest&fold=1&after=x&n=21")]
    [InlineData("q=a&match=7&order=nonsense&n=-3&list=nothing", "?q=a")]
    public void AnAddressHasOneForm(string given, string expected) =>
        Assert.Equal(expected, SearchAddress.Read(Parse(given)).ToQuery());

    [Fact]
    public void TheConditionsOfOneFieldAreAlternativesAndThoseOfSeveralHoldTogether()
    {
        var address = SearchAddress.Read(Parse("country=SAU&country=EGY&year=2018&kind=news&from=2010&to=2020"));

        Assert.Equal(
            """{"country":{"in":["EGY","SAU"]},"year":{"in":[2018],"gte":2010,"lte":2020},"kind":{"in":["NEWS"]}}""",
            SearchVariables.Where(address).ToJsonString());
    }

    [Theory]
    [InlineData("from=2018-05", """{"date":{"gte":"2018-05-01"}}""")]
    [InlineData("to=2018-02", """{"date":{"lte":"2018-02-28"}}""")]
    [InlineData("from=2018&to=2018-05-03", """{"date":{"gte":"2018-01-01","lte":"2018-05-03"}}""")]
    [InlineData("from=May", """{"year":{"in":[]}}""")]
    [InlineData("kind=SONG", """{"kind":{"in":[]}}""")]
    [InlineData("year=1e3", """{"year":{"in":[]}}""")]
    public void APeriodIsAsPreciseAsItIsGiven(string given, string expected) =>
        Assert.Equal(expected, SearchVariables.Where(SearchAddress.Read(Parse(given))).ToJsonString());

    private static IEnumerable<KeyValuePair<string, string>> Parse(string query) => query
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(parameter => parameter.Split('='))
        .Select(parts => KeyValuePair.Create(parts[0], Uri.UnescapeDataString(parts[1].Replace('+', ' '))));
}
