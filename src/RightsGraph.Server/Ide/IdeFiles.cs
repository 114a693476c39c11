using Microsoft.Extensions.FileProviders;

namespace RightsGraph.Server.Ide;

internal static class IdeFiles
{
    public static RequestDelegate? Find(IEndpointRouteBuilder endpoints, string folder)
    {
        if (!File.Exists(Path.Combine(folder, "index.html")))
        {
            return null;
        }

        var pipeline = endpoints.CreateApplicationBuilder();

        // The file server skips requests with an endpoint, and every request here has ours.
        pipeline.Use(next => context =>
        {
            context.SetEndpoint(null);
            return next(context);
        });

        var provider = new PhysicalFileProvider(folder);
        var options = new FileServerOptions { RequestPath = "/graphql", FileProvider = provider };
        options.StaticFileOptions.ServeUnknownFileTypes = true;
        options.StaticFileOptions.DefaultContentType = "text/plain"; // LICENSE
        options.StaticFileOptions.OnPrepareResponse = file => IdeHeaders.Add(file.Context);
        return pipeline.UseFileServer(options).Build();
    }
}
