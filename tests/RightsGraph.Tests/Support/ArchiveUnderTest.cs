using System.Globalization;
using System.Text;
using System.Text.Json;
using RightsGraph.Api;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search;

namespace RightsGraph.Tests.Support;

/// <summary>
/// A small archive in memory and the API over it, without HTTP. Each test makes its own: from source documents, or from
/// records when a reader could not make the odd one that the test is about.
/// </summary>
public sealed class ArchiveUnderTest : IDisposable
{
    private static readonly DateTimeOffset ImportedAt = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    // One for all: it holds nothing of any archive, and making its schema takes longer than most tests.
    // On a busy machine a first search may take longer than it may in the program.
    private static readonly GraphExecutor Executor = new(
        (id, fault) => throw new InvalidOperationException(id, fault),
        new RequestLimits { SearchSeconds = 60, ExecutionSeconds = 60 });

    private readonly SearchIndex index;

    private ArchiveUnderTest(Snapshot snapshot) => index = SearchIndex.Build(snapshot);

    public SearchIndex Index => index;

    public Snapshot Snapshot => index.Snapshot;

    public static ArchiveUnderTest Of(Snapshot snapshot) => new(snapshot);

    public static ArchiveUnderTest Of(IEnumerable<Summary> summaries, IEnumerable<Entry> entries)
    {
        var (ofSummaries, ofEntries) = (summaries.ToArray(), entries.ToArray());
        var sources = ofSummaries
            .Select(summary => summary.Source)
            .Concat(ofEntries.Select(entry => entry.Source))
            .Distinct();
        return new ArchiveUnderTest(new Snapshot(1, ImportedAt, sources, ofSummaries, ofEntries));
    }

    /// <summary>Documents that must be read without a refusal.</summary>
    public static ArchiveUnderTest Read(params (string Name, string Content)[] documents)
    {
        var read = documents
            .Select(document => DocumentReader.Read(
                new SourceDocument(document.Name, Encoding.UTF8.GetBytes(document.Content)), ImportedAt))
            .ToArray();
        Assert.Empty(read.SelectMany(outcome => outcome.Refusals));
        return Of(
            read.SelectMany(outcome => outcome.Document!.Summaries),
            read.SelectMany(outcome => outcome.Document!.Entries));
    }

    /// <summary>The whole answer: <c>data</c>, <c>errors</c>, <c>extensions</c>.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null, string? operationName = null)
    {
        var json = variables is null ? (JsonElement?)null : JsonSerializer.SerializeToElement(variables);
        using var answer = await Executor.ExecuteAsync(new GraphRequest(query, operationName, json), index);
        return JsonDocument.Parse(answer.Body.ToArray()).RootElement;
    }

    /// <summary>The <c>data</c> of an answer that must have no errors.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    public void Dispose() => index.Dispose();

    public static Source NewSource(string name = "test.jsonl") => new()
    {
        Id = Source.IdOf(name),
        Name = name,
        Language = "en",
        Sha256 = new string('0', 64),
        ImportedAt = ImportedAt,
    };

    public static Country Country(string code) => CountryTable.Default.FindByCode(code)!;

    public static DateOnly Date(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);
}
