using System.Text.Encodings.Web;
using System.Text.Json;

namespace RightsGraph.Pages.Frame;

/// <summary>The operation of a page, and the variables that it has there.</summary>
public sealed record GraphView(PageContext Context, string Document, string Variables)
{
    private const string Ending = ".graphql";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,

        // It is shown as text, which the renderer escapes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static PageView Of(PageContext context, OperationCall call)
    {
        // The page itself lies under the same address without the ending.
        var path = context.Request.Path;
        var page = path.EndsWith(Ending, StringComparison.Ordinal) ? path[..^Ending.Length] : path;
        var request = context.Request with { Path = page == "/start" ? "/" : page };
        return new PageView(typeof(GraphPage), new GraphView(
            context with { Request = request }, call.Operation.Document, call.Variables.ToJsonString(Readable)));
    }

    public string PageAddress =>
        Context.Links.To(Context.Request.Path.TrimStart('/') + AddressQuery.Write(Context.Request.Parameters));
}
