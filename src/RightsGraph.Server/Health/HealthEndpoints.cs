using RightsGraph.Api.Execution;

namespace RightsGraph.Server.Health;

/// <summary>For load balancers and supervisors.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("live"));
        endpoints.MapGet("/health/ready", (LiveArchive archive) => archive.Current is null
            ? Results.Text("the archive is still being read", statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text("ready"));
    }
}
