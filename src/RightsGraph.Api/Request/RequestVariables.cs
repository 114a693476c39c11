using System.Text.Json;
using GraphQL.SystemTextJson;

namespace RightsGraph.Api.Request;

/// <summary>Converts the JSON of a request's variables to values.</summary>
internal static class RequestVariables
{
    private static readonly GraphQLSerializer Serializer = new();

    /// <summary>Null where a string in them escapes a lone surrogate.</summary>
    public static Inputs? Read(JsonElement? json)
    {
        try
        {
            return json is { } given ? Serializer.ReadNode<Inputs>(given) ?? Inputs.Empty : Inputs.Empty;
        }
        catch (Exception problem) when (problem is InvalidOperationException or JsonException)
        {
            // Thrown for an escape such as \ud800 alone: JSON allows it, UTF-16 text does not.
            return null;
        }
    }
}
