using System.Text.Encodings.Web;
using System.Text.Json;
using RightsGraph.Api.Errors;

namespace RightsGraph.Api.Execution;

/// <summary>Writes results as JSON: errors first, where nobody overlooks them, then data and extensions.</summary>
internal static class ResponseWriter
{
    // Letters beyond ASCII need no escaping in JSON, and the response is no HTML.
    private static readonly JsonSerializerOptions Unescaped =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Execution writes its data behind this, so that a response without errors need not be copied.</summary>
    public static ReadOnlySpan<byte> DataStart => "{\"data\":"u8;

    /// <param name="result">Whose data is a <see cref="JsonBuffer"/> that begins with <see cref="DataStart"/>, or null.
    /// The buffer is returned or disposed of.</param>
    public static JsonBuffer Write(ExecutionResult result)
    {
        var data = (JsonBuffer?)result.Data;
        if (data is not null && result.Errors is not { Count: > 0 })
        {
            data.Raw((byte)',');
            return WriteExtensions(data, result);
        }

        using (data)
        {
            var json = new JsonBuffer();
            json.Raw((byte)'{');
            if (result.Errors is { Count: > 0 } errors)
            {
                json.Raw("\"errors\":"u8);
                WriteErrors(json, errors);
                json.Raw((byte)',');
            }

            if (result.Executed)
            {
                json.Raw("\"data\":"u8);
                json.Raw(data is null ? "null"u8 : data.Written.Span[DataStart.Length..]);
                json.Raw((byte)',');
            }

            return WriteExtensions(json, result);
        }
    }

    private static JsonBuffer WriteExtensions(JsonBuffer json, ExecutionResult result)
    {
        json.Raw("\"extensions\":{"u8);
        var isFirst = true;
        foreach (var (name, value) in result.Extensions ?? [])
        {
            if (!isFirst)
            {
                json.Raw((byte)',');
            }

            isFirst = false;
            json.String(name);
            json.Raw((byte)':');
            json.Value(value);
        }

        json.Raw("}}"u8);
        return json;
    }

    private static void WriteErrors(JsonBuffer json, ExecutionErrors errors)
    {
        using var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = Unescaped.Encoder });
        writer.WriteStartArray();
        foreach (var error in errors)
        {
            writer.WriteStartObject();
            writer.WriteString("message", error.Message);
            if (error.Locations is { Count: > 0 } locations)
            {
                Write("locations", locations.Select(at => new { line = at.Line, column = at.Column }));
            }

            if (error.Path is { } path)
            {
                Write("path", path);
            }

            Write("extensions", ErrorReport.ExtensionsOf(error));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();

        void Write<T>(string name, T value)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, value, Unescaped);
        }
    }
}
