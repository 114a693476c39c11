using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;

namespace RightsGraph.Api.Request;

/// <summary>Makes values of a request's JSON.</summary>
internal static class RequestVariables
{
    private static readonly GraphQLSerializer Serializer = new();

    /// <summary>Null where a text in them is none; no variables are none to read.</summary>
    public static Inputs? Read(JsonElement? json)
    {
        try
        {
            return json is { } given ? Serializer.ReadNode<Inputs>(given) ?? Inputs.Empty : Inputs.Empty;
        }
        catch (Exception problem) when (problem is InvalidOperationException or JsonException)
        {
            // Thrown for an escape such as \ud800 alone: JSON allows it, no text holds it.
            return null;
        }
    }
}
