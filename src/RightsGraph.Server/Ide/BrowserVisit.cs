using Microsoft.Net.Http.Headers;

namespace RightsGraph.Server.Ide;

/// <summary>Tells a person who opens the address in a browser from a program that sends a GraphQL request.</summary>
internal static class BrowserVisit
{
    private const string Html = "text/html";
    private static readonly string[] Json = ["application/json", "application/graphql-response+json"];
    private static readonly string[] GraphQLParameters = ["query", "documentId", "extensions"];

    public static bool Is(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accept)
        // A lone wildcard comes from a program: curl sends */* and gets JSON.
        && accept.Any(range => range.MediaType.Equals(Html, StringComparison.OrdinalIgnoreCase))
        && Quality(accept, Html) is > 0 and var html
        && Json.All(json => Quality(accept, json) <= html)
        && !GraphQLParameters.Any(request.Query.ContainsKey);

    // The most specific range that matches decides (RFC 9110, 12.5.1).
    private static double Quality(IList<MediaTypeHeaderValue> accept, string type) =>
        accept.Where(range => range.MatchesMediaType(type)).MinBy(Breadth) is { } range ? range.Quality ?? 1 : 0;

    private static int Breadth(MediaTypeHeaderValue range) =>
        range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0;
}
