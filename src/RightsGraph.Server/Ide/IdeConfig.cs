namespace RightsGraph.Server.Ide;

/// <summary>What the IDE reads from <c>bcp-config.json</c> as it starts. It knows more keys, all optional.</summary>
internal sealed record IdeConfig
{
    private const string Example = "ide/example.graphql";

    /// <summary>The page's own address without its last slash, whatever proxy stands before it.</summary>
    public bool UseBrowserUrlAsEndpoint { get; init; } = true;

    /// <summary>Else it reports the browser and a device id to its maker, ten seconds after it starts.</summary>
    public bool DisableTelemetry { get; init; } = true;

    /// <summary>What a new document holds.</summary>
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
