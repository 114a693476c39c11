using System.Text.Json.Nodes;

namespace RightsGraph.Pages.Frame;

/// <summary>A page: one named operation and the component that shows its answer.</summary>
public abstract class Page
{
    /// <summary>What the page asks; a page may ask a second operation that depends on the answer.</summary>
    public abstract OperationCall CallFor(PageRequest request);

    /// <exception cref="UnansweredException">The API did not answer.</exception>
    public abstract Task<PageView> ViewAsync(PageContext context, ApiCall api, CancellationToken cancellation);
}

public sealed record OperationCall(Operation Operation, JsonObject Variables);

/// <param name="Component">Shows the view, which is its parameter of this name.</param>
/// <param name="View">What is shown.</param>
/// <param name="Status">Of HTTP.</param>
/// <param name="IsCacheable">Whether the same request gives the same page from the same version of the
/// archive.</param>
public sealed record PageView(Type Component, object View, int Status = 200, bool IsCacheable = true);
