using Microsoft.Extensions.FileProviders;

namespace RightsGraph.Server.Ide;

internal static class IdeFiles
{
    // What people look for in the archive can endanger them, so the IDE may talk to this server only. It compiles JSON
    // schemas at its start (unsafe-eval) and sets styles in script (unsafe-inline).
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'self'";

    public static RequestDelegate? Find(IEndpointRouteBuilder endpoints, string folder)
    {
        if (!File.Exists(Path.Combine(folder, "index.html")))
        {
            return null;
        }

        var pipeline = endpoints.CreateApplicationBuilder();

        pipeline.Use(next => context =>
        {
            // The file server skips requests with an endpoint, and every request here has ours.
            context.SetEndpoint(null);

            // It takes LICENSE/ for a file, and fails to open it.
            var path = context.Request.Path.Value!;
            if (path.EndsWith('/') && path.Length > "/graphql/".Length)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            return next(context);
        });

        var provider = new PhysicalFileProvider(folder);
        var options = new FileServerOptions { RequestPath = "/graphql", FileProvider = provider };
        options.StaticFileOptions.ServeUnknownFileTypes = true;
        options.StaticFileOptions.DefaultContentType = "text/plain"; // LICENSE
        options.StaticFileOptions.OnPrepareResponse = file => AddHeaders(file.Context);
        return pipeline.UseFileServer(options).Build();
    }

    private static void AddHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";

        // The IDE would read the clipboard on every focus, to offer a tab for its content.
        headers["Permissions-Policy"] = "clipboard-read=()";

        // Names under static/ hold a hash of the content. The page shares its URL with GraphQL responses: vary.
        var isHashed = context.Request.Path.StartsWithSegments("/graphql/static");
        headers.CacheControl = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = "Accept";
    }
}
