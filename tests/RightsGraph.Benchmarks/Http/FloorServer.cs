using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Benchmarks.Http;

/// <summary>
/// What an answer costs at least on Kestrel, with no middleware: <c>/bytes/SIZE</c> parses the JSON body and gives
/// bytes of that size, <c>/write/ROW</c> parses it and writes the answer of a row by hand.
/// </summary>
internal static class FloorServer
{
    private const string BytesPath = "/bytes/";
    private const string WritePath = "/write/";

    private static readonly JsonWriterOptions Unescaped = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <param name="seeds">A folder of source documents.</param>
    public static async Task<int> RunAsync(string seeds)
    {
        var snapshot = Read(seeds);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Run(http => AnswerAsync(http, snapshot));
        await app.RunAsync();
        return 0;
    }

    private static Snapshot Read(string seeds)
    {
        var documents = Directory.GetFiles(seeds)
            .Select(path => new SourceDocument(Path.GetFileName(path), File.ReadAllBytes(path)))
            .Select(source => DocumentReader.Read(source, TimeProvider.System.GetUtcNow()).Document!)
            .ToArray();
        return new Snapshot(
            1,
            TimeProvider.System.GetUtcNow(),
            documents.Select(document => document.Source),
            documents.SelectMany(document => document.Summaries),
            documents.SelectMany(document => document.Entries));
    }

    private static async Task AnswerAsync(HttpContext http, Snapshot snapshot)
    {
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            return;
        }

        using var json = await ParseAsync(http.Request);
        http.Response.ContentType = "application/json; charset=utf-8";
        var path = http.Request.Path.Value!;
        if (path.StartsWith(BytesPath, StringComparison.Ordinal))
        {
            var size = int.Parse(path.AsSpan(BytesPath.Length), CultureInfo.InvariantCulture);
            http.Response.ContentLength = size;
            http.Response.BodyWriter.GetSpan(size)[..size].Fill((byte)' ');
            http.Response.BodyWriter.Advance(size);
            return;
        }

        var row = Rows.All[int.Parse(path.AsSpan(WritePath.Length), CultureInfo.InvariantCulture)];
        var body = Write(row, snapshot, json.RootElement.GetProperty("variables"));
        http.Response.ContentLength = body.WrittenCount;
        await http.Response.Body.WriteAsync(body.WrittenMemory);
    }

    private static async Task<JsonDocument> ParseAsync(HttpRequest request)
    {
        var body = request.BodyReader;
        var read = await body.ReadAsync();
        while (!read.IsCompleted)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await body.ReadAsync();
        }

        // The document keeps the bytes, and the reader takes them back.
        var json = JsonDocument.Parse(read.Buffer.ToArray());
        body.AdvanceTo(read.Buffer.End);
        return json;
    }

    private static ArrayBufferWriter<byte> Write(Row row, Snapshot snapshot, JsonElement variables)
    {
        var body = new ArrayBufferWriter<byte>(4_096);
        using var json = new Utf8JsonWriter(body, Unescaped);
        json.WriteStartObject();
        json.WritePropertyName("data");
        row.Write!(json, snapshot, variables);
        json.WriteStartObject("extensions");
        json.WriteNumber("archiveVersion", snapshot.Version);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return body;
    }
}
