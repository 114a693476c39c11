namespace RightsGraph.Server.Telemetry;

/// <summary>What of a request line may be told: never the words of the client itself.</summary>
internal static class KnownRoute
{
    /// <summary>The pattern of the endpoint that answers; <c>none</c> where there is none.</summary>
    public static string Of(HttpContext http) =>
        (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
}

/// <summary>The methods of HTTP.</summary>
internal static class KnownMethod
{
    private static readonly HashSet<string> Known =
        ["GET", "POST", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT"];

    /// <summary>The method; <c>_OTHER</c> for one that HTTP does not know.</summary>
    public static string Of(HttpRequest request) => Known.Contains(request.Method) ? request.Method : "_OTHER";
}
