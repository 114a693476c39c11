using RightsGraph.Api.Execution;

namespace RightsGraph.Server.Health;

/// <summary>For load balancers and supervisors.</summary>
internal static class HealthEndpoints
{
    private static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/health/live", GetAndHead, () => Results.Text("live"));
        endpoints.MapMethods("/health/ready", GetAndHead, (LiveArchive archive) => archive.Current is null
            ? Results.Text("the archive is still being read", statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text("ready"));
    }
}
