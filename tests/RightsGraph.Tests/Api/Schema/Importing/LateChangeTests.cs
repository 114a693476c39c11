using System.Text.Json;
using RightsGraph.Api;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Importing;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;
using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Importing;

/// <summary>An answer waits for its change to be served, and says so where it waits no longer.</summary>
public sealed class LateChangeTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf([Entry("1")]);
    private readonly LiveArchive live = new();

    public LateChangeTests() => live.Publish(archive.Index);

    public void Dispose()
    {
        live.Dispose();
        archive.Dispose();
    }

    [Fact]
    public async Task AnImportThatIsNotServedInTimeIsAnsweredWithAWarning()
    {
        var answer = await EditAsync(
            """
            mutation {
              a: importDocuments(input: { documents: [{ name: "new", content: "• Kazakhstan." }] }) {
                archive { version summaryCount } sources { name } errors { message }
              }
            }
            """);

        var payload = answer.GetProperty("data").GetProperty("a");
        Assert.Equal("""{"version":1,"summaryCount":0}""", payload.GetProperty("archive").GetRawText());
        Assert.Equal("""[{"name":"new"}]""", payload.GetProperty("sources").GetRawText());
        Assert.Equal("[]", payload.GetProperty("errors").GetRawText());
        AssertWarned(answer, "a");
        Assert.False(answer.TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task ARemovalThatIsNotServedInTimeIsAnsweredWithAWarning()
    {
        var answer = await EditAsync(
            """mutation { b: removeSource(input: { id: "$id" }) { archive { version } removed { name } } }"""
                .Replace("$id", $"source_{archive.Snapshot.Sources[0].Id}", StringComparison.Ordinal));

        var payload = answer.GetProperty("data").GetProperty("b");
        Assert.Equal("""{"version":1}""", payload.GetProperty("archive").GetRawText());
        Assert.Equal("test.jsonl", payload.GetProperty("removed").GetProperty("name").GetString());
        AssertWarned(answer, "b");
    }

    private static void AssertWarned(JsonElement answer, string path)
    {
        var extensions = answer.GetProperty("extensions");
        Assert.Equal(1, extensions.GetProperty("archiveVersion").GetInt32());
        var warning = Assert.Single(extensions.GetProperty("warnings").EnumerateArray());
        Assert.Equal("CHANGE_NOT_SERVED_YET", warning.GetProperty("code").GetString());
        Assert.Equal([path], warning.GetProperty("path").EnumerateArray().Select(step => step.GetString()));
        Assert.StartsWith(
            "The change is kept", warning.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> EditAsync(string mutation)
    {
        var executor = new GraphExecutor(
            (id, fault) => throw new InvalidOperationException(id, fault), editor: new Unserved(live, archive));
        var request = new GraphRequest(mutation, null, null) { IsEditor = true };
        using var answer = await executor.ExecuteAsync(request, archive.Index);
        return JsonDocument.Parse(answer.Body.ToArray()).RootElement;
    }

    /// <summary>Keeps changes that nobody publishes.</summary>
    private sealed class Unserved(LiveArchive live, ArchiveUnderTest archive) : ArchiveEditor(live, new Impatient())
    {
        protected override Task<int> StoreAsync(
            IReadOnlyList<ParsedDocument> documents, CancellationToken cancellation) => Task.FromResult(2);

        protected override Task<(int Version, Source Removed)?> RemoveSourceAsync(
            RecordId source, CancellationToken cancellation) =>
            Task.FromResult<(int, Source)?>((2, archive.Snapshot.Sources[0]));
    }

    /// <summary>Whose timers are over at once.</summary>
    private sealed class Impatient : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
