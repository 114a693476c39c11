using System.Text.Json;
using RightsGraph.Api;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Tests.Search;

namespace RightsGraph.Tests.Api.Limits;

public sealed class AnswerSizeTests
{
    private const string Query = "{ entries(first: 50) { nodes { text } } a: entries(first: 50) { nodes { text } } }";

    [Fact]
    public async Task OfAnAnswerThatIsTooLargeNothingIsGivenButWhatIsAllowed() => Assert.Equal(
        """
        {"errors":[{"message":"The answer has more than 100000 bytes (MaxAnswerBytes).",
        "extensions":{"limit":"MaxAnswerBytes","most":100000,"code":"ANSWER_TOO_LARGE"}}],
        "data":null,"extensions":{"archiveVersion":1}}
        """.ReplaceLineEndings(""),
        await AskAsync(new RequestLimits { MaxAnswerBytes = 100_000 }));

    [Fact]
    public async Task AnAnswerOfTheSizeThatIsAllowedIsGivenWhole()
    {
        using var answer = JsonDocument.Parse(await AskAsync(new RequestLimits { MaxAnswerBytes = 200_000 }));
        Assert.Equal(
            50, answer.RootElement.GetProperty("data").GetProperty("a").GetProperty("nodes").GetArrayLength());
    }

    private static async Task<string> AskAsync(RequestLimits limits)
    {
        using var index = SearchArchive.Index(
            Enumerable.Range(1, 50).Select(id => SearchArchive.Entry(id, new string('x', 1_500))));
        limits.ExecutionSeconds = 600;
        var executor = new GraphExecutor((_, fault) => Assert.Fail(fault.ToString()), limits);
        using var answer = await executor.ExecuteAsync(new GraphRequest(Query, null, null), index);
        return System.Text.Encoding.UTF8.GetString(answer.Body.Span);
    }
}
