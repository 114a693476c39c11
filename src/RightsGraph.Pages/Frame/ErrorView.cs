namespace RightsGraph.Pages.Frame;

/// <summary>Why there is no page, and the ways on from there.</summary>
/// <param name="Context">Of the request.</param>
/// <param name="Status">Of HTTP.</param>
/// <param name="Message">A sentence on what was wrong and what is allowed.</param>
public sealed record ErrorView(PageContext Context, int Status, string Message)
{
    public string Heading => Words.Find($"error.{Status}") ?? Say("error.other");

    /// <summary>What was asked stays in the form.</summary>
    public SearchAddress Address => SearchAddress.Read(Context.Request.Parameters).FirstPage();

    public static PageView NotFound(PageContext context, string? message = null) => new(
        typeof(ErrorPage),
        new ErrorView(context, 404, message ?? Say("error.404text")),
        404,
        IsCacheable: false);
}
