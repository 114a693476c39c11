using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Filtering;

public sealed class CountryFilterTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(
        Summary("s1", country: "KAZ"),
        Summary("s2", country: "USA"),
        Summary("s3", country: "RUS"),
        Summary("s4", country: "ALB"),
        Summary("s5", country: "ATA"),
        Summary("s6", country: "XKX"));

    [Theory]
    [InlineData("{code: {eq: \"KAZ\"}}", "KAZ")]
    [InlineData("{code: {eq: \"kaz\"}}", "KAZ")]
    [InlineData("{code: {eq: \"KZ\"}}", "KAZ")]
    [InlineData("{code: {in: [\"Kazakhstan\", \"USA\", \"nowhere\"]}}", "KAZ USA")]
    [InlineData("{code: {startsWith: \"k\"}}", "")]
    [InlineData("{code: {neq: \"nowhere\"}}", "ALB ATA KAZ XKX RUS USA")]
    [InlineData("{code: {or: [{eq: \"russian federation\"}, {eq: \"albania\"}]}}", "ALB RUS")]
    [InlineData("{alpha2: {eq: \"kazakhstan\"}}", "KAZ")]
    [InlineData("{name: {eq: \"UNITED STATES\"}}", "USA")]
    [InlineData("{name: {nin: [\"usa\", \"ru\"]}}", "ALB ATA KAZ XKX")]
    [InlineData("{region: {eq: \"europe\"}}", "ALB XKX RUS")]
    [InlineData("{subregion: {in: [null, \"central asia\"]}}", "ATA KAZ")]
    [InlineData("{alpha2: {in: [\"KZ\", \"XK\"]}}", "KAZ XKX")]
    [InlineData("{name: {startsWith: \"K\"}}", "KAZ XKX")]
    [InlineData("{region: {eq: \"Europe\"}}", "ALB XKX RUS")]
    [InlineData("{subregion: {eq: \"Northern America\"}}", "USA")]
    [InlineData("{subregion: {eq: \"Eastern Europe\"}}", "RUS")]
    [InlineData("{subregion: {eq: \"South-eastern Asia\"}}", "")]
    [InlineData("{subregion: {eq: \"Central Asia\"}}", "KAZ")]
    [InlineData("{subregion: {eq: null}}", "ATA")]
    [InlineData("{subregion: {ncontains: \"Asia\"}}", "ALB ATA XKX RUS USA")]
    public async Task CountriesAreKeptByWhatTheyAre(string where, string kept) =>
        Assert.Equal(kept, await archive.NamesAsync($"countries(where: {where})"));

    [Theory]
    [InlineData("USA", "Northern America")]
    [InlineData("RUS", "Eastern Europe")]
    [InlineData("VNM", "South-eastern Asia")]
    [InlineData("MEX", "Central America")]
    [InlineData("ATA", null)]
    public async Task SubregionsAreTheUnitedNationsOwn(string code, string? subregion)
    {
        var data = await archive.DataAsync($"{{ country(code: \"{code}\") {{ subregion }} }}");

        Assert.Equal(subregion, data.At("country", "subregion").GetString());
    }

    public void Dispose() => archive.Dispose();
}
