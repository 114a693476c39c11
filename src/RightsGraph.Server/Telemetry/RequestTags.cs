namespace RightsGraph.Server.Telemetry;

/// <summary>What of a request line may be logged: never the client's own words.</summary>
internal static class RequestTags
{
    private static readonly HashSet<string> Methods =
        ["GET", "POST", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT"];

    /// <summary>The pattern of the endpoint; <c>none</c> where no endpoint matches.</summary>
    public static string Route(HttpContext http) =>
        (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";

    /// <summary><c>_OTHER</c> for a method that HTTP does not define, as OpenTelemetry has it.</summary>
    public static string Method(HttpRequest request) => Methods.Contains(request.Method) ? request.Method : "_OTHER";
}
