using System.Text.Encodings.Web;

namespace RightsGraph.Server.Ide;

/// <summary>The page for a build without the IDE (warning RG0001).</summary>
internal static class MissingIde
{
    private const string Page =
        """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>The GraphQL IDE is not installed</title>
        <style>body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto }</style>
        <h1>The GraphQL IDE is not installed</h1>
        <p>RightsGraph is running and answers GraphQL requests at this address. Its IDE, Banana Cake Pop, was left out
        when it was built, because npm was missing or did not reach its registry.</p>
        <ol>
        <li>Install Node.js with npm (Debian and Ubuntu: <code>apt-get install npm</code>).</li>
        <li>Stop the server and build it again: <code>dotnet build</code>. Its warning RG0001 says what is still
        wrong.</li>
        <li>Start it and reload this page.</li>
        </ol>
        <p>Without the IDE, ask from a terminal:</p>
        <pre>curl -H 'Content-Type: application/json' -d '{"query":"{ __typename }"}' ADDRESS</pre>
        """;

    public static Task Explain(HttpContext context)
    {
        var request = context.Request;
        var address = HtmlEncoder.Default.Encode($"{request.Scheme}://{request.Host}{request.PathBase}/graphql");
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(Page.Replace("ADDRESS", address, StringComparison.Ordinal));
    }
}
