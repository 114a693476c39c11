namespace RightsGraph.Server.Ide;

/// <summary>What the IDE reads from <c>bcp-config.json</c>; all other keys are optional.</summary>
internal sealed record IdeConfig
{
    private const string Example = "ide/example.graphql";

    /// <summary>Uses the page's own address without its last slash, which is right behind any proxy.</summary>
    public bool UseBrowserUrlAsEndpoint { get; init; } = true;

    /// <summary>Without this, the IDE sends the browser and a device id to its maker after ten seconds.</summary>
    public bool DisableTelemetry { get; init; } = true;

    /// <summary>The text of a new document.</summary>
    public string GraphQLDocument { get; init; } = ReadExample();

    public static IResult Answer(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Json(new IdeConfig());
    }

    private static string ReadExample()
    {
        using var stream = typeof(IdeConfig).Assembly.GetManifestResourceStream(Example)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
