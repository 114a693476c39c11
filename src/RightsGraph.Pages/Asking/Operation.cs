using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace RightsGraph.Pages.Asking;

/// <summary>A named operation of <c>schema/operations/pages</c>.</summary>
public abstract class Operation(string name)
{
    public string Name { get; } = name;

    /// <summary>The GraphQL document as it stands in its file.</summary>
    public string Document { get; } = Read(name);

    private static string Read(string name)
    {
        using var stream = typeof(Operation).Assembly.GetManifestResourceStream($"operations/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <param name="name">Of the operation and of its file.</param>
/// <param name="type">Of the answer: its records have exactly the fields that the document asks for.</param>
public sealed class Operation<TData>(string name, JsonTypeInfo<Answer<TData>> type) : Operation(name)
    where TData : class
{
    /// <summary>Gives the answer, which may have errors beside or instead of its data.</summary>
    public async Task<Answer<TData>> TryAsync(ApiCall api, JsonObject variables, CancellationToken cancellation)
    {
        var response = await api(Document, Variables.ToElement(variables), cancellation);
        var answer = JsonSerializer.Deserialize(response.Body.Span, type)!;
        return answer with { IsCacheable = response.IsCacheable };
    }

    /// <exception cref="UnansweredException">There is an error.</exception>
    public async Task<Answer<TData>> AskAsync(ApiCall api, JsonObject variables, CancellationToken cancellation) =>
        (await TryAsync(api, variables, cancellation)).Expect();
}

/// <summary>The variables of an operation as JSON.</summary>
internal static class Variables
{
    public static JsonElement ToElement(JsonObject variables) => JsonSerializer.SerializeToElement(variables);

    public static JsonArray List(IEnumerable<string> values) => [.. values.Select(value => JsonValue.Create(value))];

    public static JsonObject In(IEnumerable<string> values) => new() { ["in"] = List(values) };
}
