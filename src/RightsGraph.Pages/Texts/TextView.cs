using System.Globalization;

namespace RightsGraph.Pages.Texts;

/// <summary>What the page of a text shows.</summary>
/// <param name="Context">Of the request.</param>
/// <param name="Node">The text.</param>
/// <param name="Passage">The passage that the address names; null for none.</param>
/// <param name="Paragraphs">Of the text, with what is linked and marked in them.</param>
public sealed record TextView(
    PageContext Context, TextNode Node, Passage? Passage, IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>From here on a title is set one step smaller.</summary>
    private const int LongTitle = 120;

    /// <summary>What the API reads of a query.</summary>
    private const int MaxQuery = 4_000;

    /// <summary>Paragraphs with marks that are listed.</summary>
    private const int MaxListed = 20;

    public static string MarkedQuery(PageRequest request) =>
        request["marks"] != "0" && SearchAddress.Read(request.Parameters).Query is { Length: <= MaxQuery } query
            ? query
            : "";

    public static TextView Of(PageContext context, TextNode node)
    {
        var passage = Passage.Read(context.Request, node.Text ?? "");
        return new TextView(
            context, node, passage, TextParagraphs.Of(node.Text ?? "", node.Mentions ?? [], node.Marks ?? [], passage));
    }

    public Links Links => Context.Links;

    public string Path => $"texts/{Uri.EscapeDataString(Node.Id!)}";

    public string Title => Naming.Title(
        Node.Title,
        Node.IsSummary,
        Node.Kind,
        Node.Country!.Name,
        Naming.When(Node.Date, Node.DatePrecision, Node.Year));

    public bool HasLongTitle => Title.Length > LongTitle;

    public string Language => Node.Language ?? "und";

    public string KindName => Node.IsSummary ? Naming.Type("SUMMARY") : Naming.Kind(Node.Kind ?? "UNKNOWN");

    /// <summary>Whether the address is that of a text which a later import replaced by this one.</summary>
    public bool IsMoved => Context.Request.Id != Node.Id;

    /// <summary>The search that led here, with the hit; null where the address names none.</summary>
    public string? Back => HasSearch ? $"{Links.Search(Search)}#{Hit}" : null;

    public SearchAddress Search => SearchAddress.Read(Context.Request.Parameters);

    public int MarkCount => Node.Marks?.Count ?? 0;

    /// <summary>Numbers of the paragraphs with marks, the first of them.</summary>
    public IEnumerable<int> MarkedParagraphs => Paragraphs
        .Where(paragraph => paragraph.Pieces.Any(piece => piece.IsMarked))
        .Select(paragraph => paragraph.Number)
        .Take(MaxListed);

    public string WithoutMarks => Links.To(
        Path + AddressQuery.Write(Context.Request.Parameters.Append(new("marks", "0"))));

    /// <summary>Countries that the text names, in their order, each with how often.</summary>
    public IEnumerable<CountryCount> Named => (Node.Mentions ?? [])
        .GroupBy(mention => mention.Country)
        .Select(group => new CountryCount(group.Key, group.Count()));

    private bool HasSearch => Context.Request["hit"].Length > 0;

    private string Hit =>
        int.TryParse(Context.Request["hit"], NumberStyles.None, CultureInfo.InvariantCulture, out var hit)
            ? $"hit-{hit}"
            : "results";

    /// <summary>The address of a passage, which holds also after the text was changed elsewhere.</summary>
    public string LinkTo(Paragraph paragraph) => Links.To(
        $"{Path}?passage={paragraph.Start}-{paragraph.End}&h={paragraph.Hash}#c");
}
