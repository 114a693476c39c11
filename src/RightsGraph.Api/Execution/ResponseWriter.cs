using RightsGraph.Api.Errors;

namespace RightsGraph.Api.Execution;

/// <summary>Writes results as JSON: errors first, where nobody overlooks them, then data and extensions.</summary>
internal static class ResponseWriter
{
    /// <summary>Execution writes its data behind this, so that a response without errors need not be copied.</summary>
    public static ReadOnlySpan<byte> DataStart => "{\"data\":"u8;

    /// <summary>Returns or disposes of the result's data, a buffer that begins with <see cref="DataStart"/>.</summary>
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
                json.Value(errors.Select(Members));
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
        var separator = ReadOnlySpan<byte>.Empty;
        foreach (var (name, value) in result.Extensions ?? [])
        {
            json.Raw(separator);
            json.String(name);
            json.Raw((byte)':');
            json.Value(value);
            separator = ","u8;
        }

        json.Raw("}}"u8);
        return json;
    }

    private static Dictionary<string, object?> Members(ExecutionError error)
    {
        var members = new Dictionary<string, object?> { ["message"] = error.Message };
        if (error.Locations is { Count: > 0 } locations)
        {
            members["locations"] = locations.Select(at => new { line = at.Line, column = at.Column });
        }

        if (error.Path is { } path)
        {
            members["path"] = path;
        }

        members["extensions"] = ErrorReport.ExtensionsOf(error);
        return members;
    }
}
