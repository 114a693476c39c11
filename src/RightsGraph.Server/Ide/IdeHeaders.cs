namespace RightsGraph.Server.Ide;

internal static class IdeHeaders
{
    // What people look for in the archive can endanger them, so the IDE may talk to this server only. It compiles JSON
    // schemas at its start (unsafe-eval) and sets styles in script (unsafe-inline).
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'self'";

    public static void Add(HttpContext context)
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
