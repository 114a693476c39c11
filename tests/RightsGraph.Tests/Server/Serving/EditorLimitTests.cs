using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Serving;

/// <summary>With the key more may be sent, and for longer; not without end.</summary>
public class EditorLimitTests
{
    private static readonly byte[] Body = JsonSerializer.SerializeToUtf8Bytes(new { query = "{ __typename }" });

    [Fact]
    public async Task OnlyWithTheKeyABodyMayBeLarge()
    {
        await using var server = await Edits.StartAsync(("Http:MaxBodyBytes", "4096"));
        var request = ImportOf(new string('x', 5_000));

        using var withoutKey = await server.SendAsync(null, request);
        using var withWrongKey = await server.SendAsync("Bearer wrong-horse-battery", request);
        using var withKey = await server.SendAsync($"Bearer {Edits.Key}", request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, withoutKey.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, withWrongKey.StatusCode);
        Assert.Equal(HttpStatusCode.OK, withKey.StatusCode);
        Assert.Equal(1, (await server.HeldAsync()).Entries);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnEditorsBodyMayBeAsLargeAsItsSettingSays(bool chunked)
    {
        await using var server = await Edits.StartAsync(("Http:MaxEditorBodyBytes", "8192"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(ImportOf(new string('x', 10_000))),
        };
        request.Headers.Add("Authorization", $"Bearer {Edits.Key}");
        request.Headers.TransferEncodingChunked = chunked;

        using var response = await server.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("REQUEST_TOO_LARGE", Edits.CodeOf(answer));
        Assert.Contains("8,192 bytes", Edits.MessageOf(answer), StringComparison.Ordinal);
        Assert.Equal(0, (await server.HeldAsync()).Entries);
    }

    [Fact]
    public async Task MoreThanThe30MegabytesOfTheWebServerComeIn()
    {
        await using var server = await Edits.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(
                new string(' ', 31_000_000) + JsonSerializer.Serialize(ImportOf("One")), null, "application/json"),
        };
        request.Headers.Add("Authorization", $"Bearer {Edits.Key}");

        using var response = await server.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, (await server.HeldAsync()).Entries);
    }

    [Fact]
    public async Task AnEditorMaySendForLongerThanOthersAndNotForEver()
    {
        await using var server = await Edits.StartAsync(("Http:BodySeconds", "0.1"));
        using var editor = await BeginAsync(server, Edits.Key);
        using var other = await BeginAsync(server, "other");

        // The editor began first, and still sends when the other is refused.
        Assert.StartsWith("HTTP/1.1 408", await ReadAsync(other), StringComparison.Ordinal);
        await editor.GetStream().WriteAsync(Body.AsMemory(10..));
        Assert.StartsWith("HTTP/1.1 200", await ReadAsync(editor), StringComparison.Ordinal);

        await using var strict = await Edits.StartAsync(("Http:EditorSeconds", "1"));
        using var late = await BeginAsync(strict, Edits.Key);
        var refusal = await ReadAsync(late);
        Assert.StartsWith("HTTP/1.1 408", refusal, StringComparison.Ordinal);
        Assert.Contains("is waited for 1 seconds", refusal, StringComparison.Ordinal);
    }

    private static object ImportOf(string text) => new
    {
        query = Edits.Import,
        variables = new { d = new[] { Edits.Document("a", text) } },
    };

    /// <summary>Sends the first ten bytes of the body.</summary>
    private static async Task<TcpClient> BeginAsync(ServerUnderTest server, string key)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Http.BaseAddress!.Port);
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {key}\r\n"
                + $"Content-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n");
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        await client.GetStream().WriteAsync(Body.AsMemory(..10));
        return client;
    }

    /// <summary>
    /// Not to the end of the connection: that is kept, or closed only after a while where a body is missing.
    /// </summary>
    private static async Task<string> ReadAsync(TcpClient client)
    {
        var (answer, length) = (new byte[4_096], 0);
        while (!answer.AsSpan(0, length).Contains((byte)'}'))
        {
            var more = await client.GetStream().ReadAsync(answer.AsMemory(length..))
                .AsTask().WaitAsync(Eventually.Deadline);
            Assert.NotEqual(0, more);
            length += more;
        }

        return Encoding.UTF8.GetString(answer, 0, length);
    }
}
