namespace RightsGraph.Server.Ide;

/// <summary>Banana Cake Pop at <c>/graphql/</c>. It matches visits by browsers only, so the GraphQL endpoint has the
/// same path without knowing of the IDE.</summary>
public static class IdeEndpoints
{
    private static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddIde(this IServiceCollection services) =>
        services.AddSingleton<MatcherPolicy, BrowserOnlyPolicy>();

    /// <param name="endpoints">To which it is added.</param>
    /// <param name="folder">Of its files, beside the program.</param>
    /// <param name="isAtRoot">Whether / leads to it.</param>
    public static void MapIde(this IEndpointRouteBuilder endpoints, string folder = "ide", bool isAtRoot = true)
    {
        var files = IdeFiles.Find(endpoints, Path.Combine(AppContext.BaseDirectory, folder)) ?? MissingIde.Explain;

        if (isAtRoot)
        {
            endpoints.MapForBrowsers("/", context => Redirect(context, "graphql/"));
        }

        endpoints.MapForBrowsers("/graphql", context => HasSlash(context) ? files(context) : Redirect(context, ""));
        endpoints.MapGet("/graphql/bcp-config.json", IdeConfig.Answer);
        endpoints.MapMethods("/graphql/{**file}", GetAndHead, files);
    }

    // Order -1: the GraphQL endpoint matches a browser's visit as well.
    private static void MapForBrowsers(this IEndpointRouteBuilder endpoints, string pattern, RequestDelegate answer) =>
        endpoints.MapMethods(pattern, GetAndHead, answer).WithMetadata(new BrowserOnly()).WithOrder(-1);

    private static bool HasSlash(HttpContext context) => context.Request.Path.Value!.EndsWith('/');

    // Relative to the last segment of the path, because a proxy may have stripped a prefix.
    private static Task Redirect(HttpContext context, string target)
    {
        var path = context.Request.PathBase.Add(context.Request.Path).ToUriComponent();
        var last = path[(path.LastIndexOf('/') + 1)..];
        context.Response.Headers.Vary = "Accept";
        context.Response.Redirect(last.Length == 0 ? target : $"{last}/{target}");
        return Task.CompletedTask;
    }
}
