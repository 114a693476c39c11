using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Editing;

/// <summary>With the key more may be sent, and for longer; not without end.</summary>
public class EditorLimitTests
{
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
        await using var server = await Edits.StartAsync(("Http:BodySeconds", "0.1"), ("Http:EditorSeconds", "1"));

        Assert.StartsWith("HTTP/1.1 200", await SendInHalvesAsync(server, Edits.Key, 300), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 408", await SendInHalvesAsync(server, "other", 300), StringComparison.Ordinal);
        var late = await SendInHalvesAsync(server, Edits.Key, 10_000);
        Assert.StartsWith("HTTP/1.1 408", late, StringComparison.Ordinal);
        Assert.Contains("is waited for 1 seconds", late, StringComparison.Ordinal);
    }

    private static object ImportOf(string text) => new
    {
        query = Edits.Import,
        variables = new { d = new[] { Edits.Document("a", text) } },
    };

    /// <summary>Sends the second half after a pause, unless it is answered before; gives the answer.</summary>
    private static async Task<string> SendInHalvesAsync(ServerUnderTest server, string key, int pause)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query = "{ __typename }" });
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Http.BaseAddress!.Port);
        var stream = client.GetStream();
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {key}\r\n"
                + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(body.AsMemory(..10));
        var answer = new byte[4_096];
        var reading = stream.ReadAsync(answer).AsTask();
        if (await Task.WhenAny(reading, Task.Delay(pause)) != reading)
        {
            await stream.WriteAsync(body.AsMemory(10..));
        }

        // Not to the end of the connection: that is kept, or closed only after a while where a body is missing.
        var length = await reading;
        while (!answer.AsSpan(0, length).Contains((byte)'}'))
        {
            var more = await stream.ReadAsync(answer.AsMemory(length..));
            Assert.NotEqual(0, more);
            length += more;
        }

        return Encoding.UTF8.GetString(answer, 0, length);
    }
}
