namespace RightsGraph.Server.Serving;

internal static class HealthEndpoints
{
    private static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/health/live", GetAndHead, () => Results.Text("live"));
        endpoints.MapMethods("/health/ready", GetAndHead, (LiveArchive archive, DrainingService draining) =>
            draining.HasBegun ? NotReady("the server is about to stop")
            : archive.Current is null ? NotReady("the archive is still being read")
            : Results.Text("ready"));
    }

    private static IResult NotReady(string why) =>
        Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
