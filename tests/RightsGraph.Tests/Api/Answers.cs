using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api;

/// <summary>Short ways to ask for lists and to look at answers.</summary>
internal static class Answers
{
    /// <summary>The names of the records of a list, in its order; of countries the codes.</summary>
    /// <param name="archive">Which is asked.</param>
    /// <param name="list">A field of the query type with its arguments, or a whole query with a field called
    /// list.</param>
    /// <param name="variables">Of a whole query.</param>
    public static async Task<string> NamesAsync(this ArchiveUnderTest archive, string list, object? variables = null)
    {
        var name = list.StartsWith("countries", StringComparison.Ordinal) ? "code" : "url";
        var query = list.StartsWith("query", StringComparison.Ordinal)
            ? list
            : $"{{ list: {list} {{ nodes {{ {name} }} }} }}";
        var data = await archive.DataAsync(query, variables);
        return Names(data.GetProperty("list"));
    }

    /// <summary>The records of a connection by their only field, with spaces between.</summary>
    public static string Names(this JsonElement connection) =>
        string.Join(' ', connection.GetProperty("nodes").EnumerateArray()
            .Select(node => node.EnumerateObject().Single().Value));

    /// <summary>The one error of an answer.</summary>
    public static JsonElement Error(this JsonElement answer) => answer.GetProperty("errors").EnumerateArray().Single();

    public static string Code(this JsonElement error) =>
        error.GetProperty("extensions").GetProperty("code").GetString()!;

    public static string Message(this JsonElement error) => error.GetProperty("message").GetString()!;

    /// <summary>For instance <c>countries.nodes.0.entries</c>; empty where the error has no path.</summary>
    public static string Path(this JsonElement error) =>
        error.TryGetProperty("path", out var path)
            ? string.Join('.', path.EnumerateArray().Select(step => step.ToString()))
            : "";

    /// <summary>A request error: no <c>data</c> at all.</summary>
    public static bool IsRefused(this JsonElement answer) =>
        answer.TryGetProperty("errors", out _) && !answer.TryGetProperty("data", out _);

    /// <summary>A value of an answer by the steps that lead to it.</summary>
    public static JsonElement At(this JsonElement answer, params object[] steps) => steps.Aggregate(
        answer, (element, step) => step is int index ? element[index] : element.GetProperty((string)step));
}
