using System.Text.Json;
using RightsGraph.Tests.Support;
using Snapshooter;

namespace RightsGraph.Tests.Operations;

/// <summary>
/// Each operation of schema/operations, asked of an archive of the seeds, with its whole answer as a snapshot. An
/// answer that changes shows in review; the README quotes one of them.
/// </summary>
public sealed class OperationsTests
{
    private static readonly string Folder = ProjectFolder.PathOf("schema", "operations");

    public static TheoryData<string> Names =>
        [.. Directory
            .EnumerateFiles(Folder, "*.graphql")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AnOperationIsAnsweredAsItWas(string name)
    {
        using var archive = SeedArchive();

        var answer = await archive.AskAsync(QueryOf(name), VariablesOf(name));

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Snapshooter.Xunit.Snapshot.Match(Printed(answer), SnapshotNameExtension.Create(name));
    }

    [Fact]
    public async Task TheSearchCanBePagedToItsEnd()
    {
        using var archive = SeedArchive();
        var seen = new List<string?>();
        string? after = null;
        JsonElement search;
        do
        {
            var data = await archive.DataAsync(
                QueryOf("SearchPage"), new { query = "government | authorities", after });
            search = data.GetProperty("search");
            seen.AddRange(search.GetProperty("edges").EnumerateArray()
                .Select(edge => edge.GetProperty("node").GetProperty("id").GetString()));
            after = search.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
        while (search.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());

        Assert.Equal(search.GetProperty("totalCount").GetInt32(), seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.True(seen.Count > 3, "There must be more than one page to walk.");
    }

    [Fact]
    public async Task EveryTextOfTheSeedsCanBeFetchedAgainByItsId()
    {
        using var archive = SeedArchive();
        var all = await archive.DataAsync("{ summaries { nodes { id text } } entries { nodes { id text } } }");
        var nodes = all.EnumerateObject()
            .SelectMany(list => list.Value.GetProperty("nodes").EnumerateArray())
            .ToArray();

        Assert.Equal(12, nodes.Length);
        foreach (var node in nodes)
        {
            var id = node.GetProperty("id").GetString();
            var fetched = (await archive.DataAsync(QueryOf("Refetch"), new { id })).GetProperty("node");
            Assert.Equal(id, fetched.GetProperty("id").GetString());
            Assert.Equal(node.GetProperty("text").GetString(), fetched.GetProperty("text").GetString());
        }
    }

    internal static string QueryOf(string name) => File.ReadAllText(Path.Combine(Folder, $"{name}.graphql"));

    internal static JsonElement? VariablesOf(string name)
    {
        var file = Path.Combine(Folder, $"{name}.variables.json");
        return File.Exists(file) ? JsonDocument.Parse(File.ReadAllText(file)).RootElement : null;
    }

    internal static ArchiveUnderTest SeedArchive() =>
        ArchiveUnderTest.Read(("kazakhstan.txt", File.ReadAllText(ProjectFolder.PathOf("seeds", "kazakhstan.txt"))));

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Printed(JsonElement answer) => JsonSerializer.Serialize(answer, Indented);
}
