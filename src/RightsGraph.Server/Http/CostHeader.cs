namespace RightsGraph.Server.Http;

/// <summary>The header by which a request asks for its cost, as in Hot Chocolate.</summary>
internal static class CostHeader
{
    public const string Name = "GraphQL-Cost";

    public static CostRequest Read(HttpRequest request)
    {
        var value = request.Headers[Name].ToString();
        return value.Equals("report", StringComparison.OrdinalIgnoreCase) ? CostRequest.Report
            : value.Equals("validate", StringComparison.OrdinalIgnoreCase) ? CostRequest.Validate
            : CostRequest.None;
    }
}
