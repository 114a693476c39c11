using System.Net;
using static RightsGraph.Tests.Server.Http.SmallServer;

namespace RightsGraph.Tests.Server.Http;

/// <summary>What clients accept and what they send.</summary>
public sealed class MediaTypeTests(SmallServer server) : IClassFixture<SmallServer>
{
    private const string GraphResponse = "application/graphql-response+json";
    private const string Json = "application/json";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData(GraphResponse, GraphResponse)]
    [InlineData(Json, Json)]
    [InlineData("application/json;q=0.1, application/graphql-response+json", GraphResponse)]
    [InlineData("application/json;q=0.9, application/graphql-response+json;q=0.8", Json)]
    [InlineData("*/*, application/graphql-response+json", GraphResponse)]
    [InlineData("application/json;q=0, */*", GraphResponse)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", Json)]
    [InlineData("text/html, */*;q=0.1", Json)]
    [InlineData("application/graphql-response+json; charset=\"utf-8\"", GraphResponse)]
    [InlineData("*", Json)]
    [InlineData("text/html, image/gif, *; q=.2", Json)]
    [InlineData("application/json;q=0, *", GraphResponse)]
    [InlineData("nonsense", Json)]
    [InlineData(";;,", Json)]
    public async Task TheAnswerHasTheMediaTypeThatTheClientLikesBest(string? accept, string expected)
    {
        using var answer = await server.PostAsync("""{"query":"{__typename}"}""", accept);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"{expected}; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task WhoAcceptsNoJsonIsToldWhatThereIs(string accept)
    {
        using var answer = await server.PostAsync("""{"query":"{__typename}"}""", accept);

        await AssertRefusedAsync(answer, HttpStatusCode.NotAcceptable, "NOT_ACCEPTABLE");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData(null)]
    public async Task AnotherContentTypeIsRefused(string? contentType)
    {
        using var answer = await server.PostAsync("""{"query":"{__typename}"}""", contentType: contentType);

        await AssertRefusedAsync(answer, HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
    }
}
