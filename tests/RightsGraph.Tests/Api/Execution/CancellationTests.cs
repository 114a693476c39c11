using RightsGraph.Api;
using RightsGraph.Api.Request;
using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Execution;

public sealed class CancellationTests(CancellationTests.LongTexts texts) : IClassFixture<CancellationTests.LongTexts>
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    private readonly GraphExecutor executor = new((id, fault) => throw new InvalidOperationException(id, fault));

    // Five thousand texts of two thousand letters with each of them: some seconds.
    private static readonly string Filter = string.Concat(
        "{or: [",
        string.Join(", ", Enumerable.Range(0, 200).Select(number => $"{{text: {{icontains: \"zz{number}\"}}}}")),
        "]}");

    [Theory]
    [InlineData("{ entries(where: $w) { totalCount } }")]
    [InlineData("{ entries(where: $w, order: {title: DESC}) { nodes { url } } }")]
    [InlineData("{ countries(where: {entries: {some: $w}}) { totalCount } }")]
    [InlineData("{ entries(first: 50) { nodes { country { entries(where: $w) { totalCount } } } } }")]
    public async Task ARequestEndsAtItsLimitAndNotWithItsWork(string query)
    {
        using var limit = new CancellationTokenSource(Limit);

        var request = new GraphRequest(query.Replace("$w", Filter, StringComparison.Ordinal), null, null);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => executor.ExecuteAsync(request, texts.Archive.Index, limit.Token));
    }

    public sealed class LongTexts : IDisposable
    {
        private static readonly string Text = "z" + new string('a', 2_000);

        public ArchiveUnderTest Archive { get; } = ArchiveOf(
            [.. Enumerable.Range(0, 5_000).Select(number => Entry($"{number}", text: Text, title: $"{number % 7}"))]);

        public void Dispose() => Archive.Dispose();
    }
}
