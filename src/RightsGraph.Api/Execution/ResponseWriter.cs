using GraphQL;
using GraphQL.SystemTextJson;

namespace RightsGraph.Api.Execution;

/// <summary>Writes results as JSON: errors first, that nobody overlooks them, then data and extensions.</summary>
internal sealed class AnswerWriter(GraphQLSerializer serializer)
{
    /// <summary>How an answer begins that is written while it is executed.</summary>
    public static ReadOnlySpan<byte> Beginning => "{\"data\":"u8;

    public async Task<JsonBuffer> WriteAsync(ExecutionResult result)
    {
        if (result.Data is not JsonBuffer json)
        {
            return await SerializeAsync(result);
        }

        json.Raw(",\"extensions\":{"u8);
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
        return result.Errors is { Count: > 0 } errors ? await WithErrorsAsync(errors, json) : json;
    }

    private async Task<JsonBuffer> WithErrorsAsync(ExecutionErrors errors, JsonBuffer json)
    {
        using (json)
        {
            var whole = await SerializeAsync(new ExecutionResult { Errors = errors });
            whole.Truncate(whole.Length - 1);
            whole.Raw((byte)',');
            whole.Raw(json.Written.Span[1..]);
            return whole;
        }
    }

    private async Task<JsonBuffer> SerializeAsync(ExecutionResult result)
    {
        using var bytes = new MemoryStream();
        await serializer.WriteAsync(bytes, result);
        var json = new JsonBuffer();
        json.Raw(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        return json;
    }
}
