using System.Text;
using RightsGraph.Archive.Readers;

namespace RightsGraph.Tests.Archive.Readers;

/// <summary>The readers as everyone calls them: by a document's name and bytes.</summary>
internal static class Reader
{
    public static readonly DateTimeOffset ImportedAt = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static ReadOutcome Read(string name, byte[] bytes) =>
        DocumentReader.Read(new SourceDocument(name, bytes), ImportedAt);

    public static ReadOutcome Read(string name, string content) => Read(name, Encoding.UTF8.GetBytes(content));

    /// <summary>A country page that must be taken.</summary>
    public static ParsedDocument Page(string content, string name = "page.txt") => Taken(Read(name, content));

    /// <summary>A page about Kenya in English, of which a test shows only the bullets.</summary>
    public static ParsedDocument Bullets(string content) =>
        Page($"---\ncountry: Kenya\nlanguage: en\n---\n{content}");

    /// <summary>The one refusal of a country page of which nothing is taken.</summary>
    public static Refusal PageRefusal(string content) => TheRefusal(Read("page.txt", content));

    /// <summary>JSON Lines that must all be taken.</summary>
    public static ParsedDocument Lines(params string[] lines) => Taken(Read("lines.jsonl", string.Join('\n', lines)));

    /// <summary>The one refusal of a single bad line.</summary>
    public static Refusal LineRefusal(string line) =>
        Assert.Single(Read("lines.jsonl", line).Refusals);

    public static ParsedDocument Taken(ReadOutcome outcome)
    {
        Assert.Empty(outcome.Refusals);
        return outcome.Document!;
    }

    public static Refusal TheRefusal(ReadOutcome outcome)
    {
        Assert.Null(outcome.Document);
        return Assert.Single(outcome.Refusals);
    }
}
