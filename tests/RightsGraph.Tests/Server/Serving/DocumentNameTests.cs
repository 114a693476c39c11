using System.Text.Json;

namespace RightsGraph.Tests.Server.Serving;

/// <summary>A name is only a name: no file is called so, and two are the same that are written the same.</summary>
public class DocumentNameTests
{
    private const string Emoji = "\U0001F600";

    [Fact]
    public async Task ANameThatCannotBeShownAsItIsOrIsTooLongRefusesAllDocuments()
    {
        await using var server = await Edits.StartAsync();
        var held = await server.HeldAsync();
        (string Name, string Shown, string Problem)[] bad =
        [
            ("", "", "the name has 0 characters; expected 1 to 255"),
            ("  ", "  ", "the name is blank"),
            (new string('x', 256), new string('x', 255), "the name has 256 characters; expected 1 to 255"),

            // The 255th unit is the first half of a character.
            (
                string.Concat(Enumerable.Repeat(Emoji, 150)),
                string.Concat(Enumerable.Repeat(Emoji, 127)),
                "the name has 300 characters; expected 1 to 255"),
            ("a\nb", "a\uFFFDb", "the name holds a control character"),
            ("a\0b", "a\uFFFDb", "the name holds a control character"),
            ("a\u001b[2Jb", "a\uFFFD[2Jb", "the name holds a control character"),
            ("gpj.\u202Ea", "gpj.\uFFFDa", "the name holds a control character"),
        ];

        foreach (var (name, shown, problem) in bad)
        {
            var payload = await server.ImportAsync(Edits.Document("good", "One"), Edits.Document(name, "Two"));

            Assert.Equal(JsonValueKind.Null, payload.GetProperty("sources").ValueKind);
            var error = Assert.Single(payload.GetProperty("errors").EnumerateArray());
            Assert.Equal(shown, error.GetProperty("document").GetString());
            Assert.Equal(JsonValueKind.Null, error.GetProperty("line").ValueKind);
            Assert.StartsWith(problem, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(held, await server.HeldAsync());
    }

    [Fact]
    public async Task ANameTwiceInOneImportRefusesAllDocuments()
    {
        await using var server = await Edits.StartAsync();

        var payload = await server.ImportAsync(
            Edits.Document("a", "One"), Edits.Document("b", "Two"), Edits.Document("a", "Three"));

        var error = Assert.Single(payload.GetProperty("errors").EnumerateArray());
        Assert.Equal("a", error.GetProperty("document").GetString());
        Assert.Contains("stands twice", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, (await server.HeldAsync()).Entries);
    }

    [Fact]
    public async Task AnyOtherNameIsTakenAsItIsWritten()
    {
        await using var server = await Edits.StartAsync();
        string[] names =
        [
            "../../etc/passwd", "/tmp/a.txt", "C:\\a.txt", "a/./b", "file:///a", "CON", ".", "a", "A", " a ", "a.",
            "人权.jsonl", Emoji, new string('x', 255), "<script>", "\"", "'; DROP TABLE sources; --", "%2e%2e%2f", "{}",

            // Composed and not: as two files of one folder can be called.
            "caf\u00E9", "cafe\u0301",
        ];

        var payload = await server.ImportAsync([.. names.Select(name => Edits.Document(name, "One"))]);
        var cited = await server.AskAsync("{ entries(first: 50) { nodes { citation { source { name } label } } } }");

        Assert.Equal(names, Edits.NamesOf(payload));
        Assert.Equal(names.Length, Edits.CountsOf(payload).Entries);
        var citations = cited.GetProperty("data").GetProperty("entries").GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("citation").GetProperty("source").GetProperty("name").GetString()!);
        Assert.Equal(names.Order(StringComparer.Ordinal), citations.Order(StringComparer.Ordinal));
    }
}
