namespace RightsGraph.Pages.Frame;

/// <summary>What every page knows of its request.</summary>
/// <param name="Links">Makes its links.</param>
/// <param name="Request">What was asked.</param>
/// <param name="Version">Of the archive; null where none was read.</param>
public sealed record PageContext(Links Links, PageRequest Request, int? Version = null)
{
    /// <summary>The address of the page's operation: the same with an ending.</summary>
    public string Form(string ending)
    {
        var path = Request.Path.TrimStart('/');
        return Links.To($"{(path.Length == 0 ? "start" : path)}{ending}{AddressQuery.Write(Request.Parameters)}");
    }
}
