using System.Text.Json;
using RightsGraph.Archive.Cache;
using RightsGraph.Archive.Store;
using RightsGraph.Tests.Archive.Readers;
using RightsGraph.Tests.Archive.Store;
using RightsGraph.Tests.Server.Importing;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Schema.Filtering;

/// <summary>Filters mean the same wherever texts are kept.</summary>
public sealed class KeptTextFilterTests(KeptTextFilterTests.TwoArchives archives)
    : IClassFixture<KeptTextFilterTests.TwoArchives>
{
    private static readonly string?[] Texts =
    [
        null, "", "a", "A", "Straße", "STRASSE", "straẞe", "ſ", "s", "\u212A", "k", "\u2126ω", "Å\u212B", "İı", "iI",
        "é", "e\u0301", "É", "人权", "权", "😀", "😁", "a😀b", "\uFFFD", "Σίσυφος", "σίσυφοσ", "Ж", "ж", "ab", "ba",
        "\u0001", "’", "The end.", "end.", new('x', 100_000),
    ];

    /// <summary>As GraphQL has them; the last two are halves of the pairs above.</summary>
    private static readonly string[] Operands =
    [
        .. Texts.OfType<string>().Where(text => text.Length < 100).Select(text => JsonSerializer.Serialize(text)),
        "\"xxx\"", "\"\\uD83D\"", "\"\\uDE00\"",
    ];

    [Theory]
    [InlineData("eq")]
    [InlineData("neq")]
    [InlineData("contains")]
    [InlineData("ncontains")]
    [InlineData("startsWith")]
    [InlineData("nstartsWith")]
    [InlineData("endsWith")]
    [InlineData("nendsWith")]
    [InlineData("ieq")]
    [InlineData("icontains")]
    [InlineData("istartsWith")]
    [InlineData("iendsWith")]
    public Task EachOperatorIsAnsweredFromDiskAsFromMemory(string name) =>
        AssertSameAsync(Operands.Select(operand => $"{{ {name}: {operand} }}"));

    [Fact]
    public Task ListsNullsAndSeveralOperatorsAreAnsweredFromDiskAsFromMemory() => AssertSameAsync(
    [
        "{ in: [] }",
        "{ nin: [] }",
        "{ in: [null] }",
        "{ nin: [null, \"a\"] }",
        "{ in: \"a\" }",
        "{ in: [\"ab\", \"😀\", \"\\uD83D\", \"\"] }",
        "{ nin: [\"ab\", \"😀\", \"\"] }",
        "{ eq: null }",
        "{ neq: null }",
        "{ contains: null }",
        "{ in: null }",
        "{}",
        "{ and: [] }",
        "{ or: null }",
        "{ contains: \"a\", ncontains: \"b\" }",
        "{ or: [{ eq: \"k\" }, {}, { ieq: \"a\", neq: \"a\" }, { and: { contains: \"权\", neq: \"权\" } }] }",
        "{ and: [{ icontains: \"S\" }, { or: [{ contains: \"ß\" }, { eq: null }] }] }",
    ]);

    private async Task AssertSameAsync(IEnumerable<string> tests)
    {
        foreach (var test in tests)
        {
            var query = $"{{ entries(first: 50, where: {{ text: {test} }}) {{ totalCount nodes {{ id text }} }} }}";
            var expected = await archives.InMemory.AskAsync(query);
            var found = await archives.OnDisk.AskAsync(query);
            Assert.Equal((test, expected.GetRawText()), (test, found.GetRawText()));
        }
    }

    public sealed class TwoArchives : IAsyncLifetime, IDisposable
    {
        private readonly TempFolder folder = new();

        public ArchiveUnderTest InMemory { get; private set; } = null!;

        public ArchiveUnderTest OnDisk { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            var address = Addresses.Of($"sqlite:{folder.PathOf("archive.db")}");
            var cache = RecordCache.Open(folder.PathOf("texts"));
            await using var plain = await ArchiveStore.OpenAsync(address, TimeProvider.System);
            await using var cached = await ArchiveStore.OpenAsync(address, TimeProvider.System, cache);
            await plain.ImportAsync(Reader.Taken(Reader.Read("a.jsonl", string.Join('\n', Texts.Select(text =>
                JsonSerializer.Serialize(
                    new { type = "entry", country = "KAZ", date = "2014-04-21", title = "T", text }))))));
            InMemory = ArchiveUnderTest.Of(await plain.LoadSnapshotAsync());
            OnDisk = ArchiveUnderTest.Of(await cached.LoadSnapshotAsync());
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose()
        {
            InMemory.Dispose();
            OnDisk.Dispose();
            folder.Dispose();
        }
    }
}
