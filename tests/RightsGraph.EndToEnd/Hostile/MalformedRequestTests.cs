using System.Text.RegularExpressions;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Hostile;

/// <summary>HTTP as no client of good will sends it. What a client wrote is never in the log.</summary>
public sealed partial class MalformedRequestTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Secret = "zhanaozen";
    private const string Question = "/graphql?query=%7B__typename%7D";
    private const string Json = "Content-Type: application/json\r\n";
    private const string Body = """{"query":"{__typename}"}""";
    private const string TwiceBody = $$$"""{"query":"{__typename}","variables":{"{{{Secret}}}":1,"{{{Secret}}}":2}}""";

    /// <summary>Each with the statuses that answer it.</summary>
    private static readonly Dictionary<string, (string Request, string Statuses)> Requests = new()
    {
        ["a chunk size of 64 bits and more"] = (Chunked($"FFFFFFFFFFFFFFFFFF\r\n{Secret}\r\n0\r\n\r\n"), "400"),
        ["a chunk size of 63 bits"] = (Chunked($"7FFFFFFFFFFFFFFF\r\n{Secret}\r\n0\r\n\r\n"), "400"),
        ["a chunk size of 32 bits"] = (Chunked($"80000000\r\n{Secret}\r\n0\r\n\r\n"), "400"),
        ["a chunk size that is no number"] = (Chunked($"{Secret}\r\n{Body}\r\n0\r\n\r\n"), "400"),
        ["a chunk with an extension"] = (Chunked($"18;{Secret}=\"a\r\n{Body}\r\n0\r\n\r\n"), "200"),
        ["a chunk that is longer than it says"] = (Chunked($"18\r\n{Body}{Secret}\r\n0\r\n\r\n"), "400"),
        ["a bad chunk for a GET"] =
            (Get(Question, "Transfer-Encoding: chunked\r\n") + $"FFFFFFFFFFFFFFFFFF\r\n{Secret}", "200"),
        ["a length beyond all numbers"] = (Post("Content-Length: 99999999999999999999"), "400"),
        ["a length beyond all bodies"] = (Post("Content-Length: 9223372036854775807"), "413"),
        ["a negative length"] = (Post("Content-Length: -1"), "400"),
        ["two lengths"] = (Post("Content-Length: 24\r\nContent-Length: 23"), "400"),
        ["an encoding that nobody knows"] = (Post($"Transfer-Encoding: {Secret}"), "400"),
        ["an expectation that nobody knows"] =
            (Post($"Expect: {Secret}\r\nConnection: close\r\nContent-Length: 24"), "200"),
        ["a body that does not wait to be asked for"] =
            (Post("Expect: 100-continue\r\nConnection: close\r\nContent-Length: 24"), "200"),
        ["a method that nobody knows"] = (Get(Question, method: Secret.ToUpperInvariant()), "405"),
        ["no HTTP behind a request"] = (Get(Question, close: false) + $"{Secret}\r\n\r\n", "200 400"),
        ["two hosts"] = (Get(Question, $"Host: {Secret}\r\n"), "400"),
        ["a header without a name"] = (Get(Question, $": {Secret}\r\n"), "400"),
        ["a path out of the folder"] = (Get($"/graphql/..%2f{Secret}"), "404"),
        ["a path with a null"] = (Get($"/graphql/{Secret}%00"), "400"),
        ["a path that is no UTF-8"] = (Get($"/graphql/{Secret}%ff"), "404"),
        ["a key twice in the variables"] = (
            Post($"Connection: close\r\nContent-Length: {TwiceBody.Length}", TwiceBody), "400"),
        ["a key twice in the variables of a GET"] = (
            Get($"{Question}&variables=%7B%22{Secret}%22:1,%22{Secret}%22:2%7D"), "400"),
        ["a conditional GET"] = (Get(Question, "If-None-Match: *\r\n"), "304"),
        ["a bad ETag"] = (Get(Question, $"If-None-Match: \"{Secret}\r\n"), "200"),
        ["a bad trace"] = (Get(Question, $"traceparent: {Secret}\r\ntracestate: {Secret}\r\n"), "200"),
        ["a bad origin"] = (Get(Question, $"Origin: {Secret}\r\n"), "200"),
    };

    private static readonly Dictionary<string, (string Request, string Statuses)> RequestsOfTheIde = new()
    {
        ["a file as a folder"] = (Get("/graphql/LICENSE/"), "404"),
        ["a file as a folder, with a query"] = (Get($"/graphql/LICENSE/?query={Secret}"), "404"),
        ["a file as a folder, encoded"] = (Get("/graphql/index%2ehtml/"), "404"),
        ["a file as a folder, with a dot"] = (Get("/graphql/favicon.ico/."), "404"),
        ["a file as a folder, twice"] = (Get("/graphql/favicon.ico//"), "404"),
        ["the page as a folder"] = (Get("/graphql/index.html/", "Accept: text/html\r\n"), "404"),
        ["a folder"] = (Get("/graphql/static/"), "404"),
        ["a range that is not there"] = (Get("/graphql/LICENSE", "Range: bytes=99999999-\r\n"), "416"),
        ["a range of the page that is not there"] =
            (Get("/graphql/index.html", "Range: bytes=99999999-\r\n"), "416"),
        ["a range of bytes"] = (Get("/graphql/LICENSE", "Range: bytes=0-0\r\n"), "206"),
        ["a range that is none"] = (Get("/graphql/LICENSE", $"Range: bytes={Secret}\r\n"), "200"),
        ["a conditional GET of a file"] = (Get("/graphql/LICENSE", "If-None-Match: *\r\n"), "304"),
    };

    public static TheoryData<string> Names => [.. Requests.Keys];

    public static TheoryData<string> NamesOfTheIde => [.. RequestsOfTheIde.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ItIsAnsweredAsHttpHasIt(string name) =>
        Assert.Equal(Requests[name].Statuses, await StatusesAsync(server, Requests[name].Request));

    [SkippableTheory]
    [MemberData(nameof(NamesOfTheIde))]
    public async Task AFileOfTheIdeIsAnsweredAsHttpHasIt(string name)
    {
        Need.TheIde();
        Assert.Equal(RequestsOfTheIde[name].Statuses, await StatusesAsync(server, RequestsOfTheIde[name].Request));
    }

    [Fact]
    public async Task NoneOfItIsInTheLog()
    {
        await using var own = await RunningServer.StartAsync();
        foreach (var (request, _) in Requests.Values.Concat(RequestsOfTheIde.Values))
        {
            await StatusesAsync(own, request);
        }

        // Clients that go while their bodies are read. None can see when that is, so there are some, and each sends
        // a part and waits for as long as another request takes.
        for (var count = 0; count < 20; count++)
        {
            using var connection = await RawConnection.OpenAsync(own.EndPoint);
            await connection.PostAsync("Content-Length: 100");
            await connection.SendAsync($"{{\"{Secret}");
            await StatusesAsync(own, Get(Question));
            connection.Reset();
        }

        own.Run.Signal("TERM");
        Assert.Equal(0, await own.Run.EndAsync());
        var lines = own.Run.Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // The bad origin is the one thing that an operator is told, once and without its name.
        var warned = Assert.Single(lines, line => !line.Contains(" info: ", StringComparison.Ordinal));
        Assert.Contains("Http:CorsOrigins", warned, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, own.Run.Messages, StringComparison.OrdinalIgnoreCase);
    }

    private static string Get(string path, string headers = "", string method = "GET", bool close = true) =>
        $"{method} {path} HTTP/1.1\r\nHost: x\r\n{headers}{(close ? "Connection: close\r\n" : "")}\r\n";

    private static string Post(string header, string body = Body) =>
        $"POST /graphql HTTP/1.1\r\nHost: x\r\n{Json}{header}\r\n\r\n{body}";

    private static string Chunked(string chunks) =>
        $"POST /graphql HTTP/1.1\r\nHost: x\r\n{Json}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n{chunks}";

    private static async Task<string> StatusesAsync(RunningServer server, string request)
    {
        using var patience = new CancellationTokenSource(Eventually.Deadline);
        using var connection = await RawConnection.OpenAsync(server.EndPoint);
        await connection.SendAsync(request);
        var answers = await connection.ReceiveUntilClosedAsync(patience.Token);
        return string.Join(' ', Status().Matches(answers).Select(status => status.Groups[1].Value));
    }

    [GeneratedRegex(@"HTTP/1\.1 (\d{3}) ")]
    private static partial Regex Status();
}
