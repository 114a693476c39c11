namespace RightsGraph.Archive.Readers.Detection;

/// <summary>The format in which a document is read: the one that its name says, if its bytes agree; else the one that
/// the bytes show, if the name says none.</summary>
/// <param name="Format">Null with a problem.</param>
/// <param name="Problem">What the document is and what its owner can do; null with a format.</param>
internal sealed record FormatChoice(SourceFormat? Format, string? Problem)
{
    public static FormatChoice Of(SourceDocument document)
    {
        var named = SourceNames.FormatOf(document.Name);
        var content = ContentSignature.Of(document);
        var isLineText = named is SourceFormat.CountryPage or SourceFormat.JsonLines;
        return (content.Kind, content.Advice, named) switch
        {
            // Readers of lines tell themselves which line is no text.
            (ContentKind.Foreign, not null, _) when !isLineText || content.IsKnown => Refuse(content.Advice),
            (var kind, _, null) => ByContent(kind, document.Name),
            (var kind, _, { } format) => Fits(format, kind)
                ? new FormatChoice(format, null)
                : Refuse(format == SourceFormat.Markdown
                    ? "Markdown is a document only where it begins with front matter: lines such as 'title: …' and "
                        + "'date: …' between two lines ---"
                    : $"its name ends in {SourceNames.EndingOf(document.Name)}, but it is "
                        + $"{NameOf(kind)}{Advice(kind)}"),
        };
    }

    private static FormatChoice ByContent(ContentKind kind, string name) => kind switch
    {
        ContentKind.FrontMatter => new FormatChoice(SourceFormat.Markdown, null),
        ContentKind.Json or ContentKind.JsonLines => new FormatChoice(SourceFormat.Json, null),
        ContentKind.Table => new FormatChoice(SourceFormat.Table, null),
        ContentKind.Feed => new FormatChoice(SourceFormat.Feed, null),
        ContentKind.Html => new FormatChoice(SourceFormat.Html, null),
        ContentKind.Workbook or ContentKind.OldWorkbook => new FormatChoice(SourceFormat.Workbook, null),
        ContentKind.OtherXml => Refuse($"it is {NameOf(kind)}{Advice(kind)}"),
        _ => Refuse(SourceNames.EndingOf(name).Length == 0
            ? $"the name does not tell the format; expected {SourceNames.Endings}"
            : $"files of the ending {SourceNames.EndingOf(name)} are not read; expected {SourceNames.Endings}"),
    };

    private static bool Fits(SourceFormat format, ContentKind kind) => format switch
    {
        SourceFormat.Feed => kind == ContentKind.Feed,
        SourceFormat.Json => kind is ContentKind.Json or ContentKind.JsonLines,
        SourceFormat.Html => kind == ContentKind.Html,
        SourceFormat.Markdown => kind == ContentKind.FrontMatter,
        SourceFormat.Workbook => kind is ContentKind.Workbook or ContentKind.OldWorkbook,
        SourceFormat.Table => kind is not (ContentKind.Workbook or ContentKind.OldWorkbook or ContentKind.Html
            or ContentKind.Feed or ContentKind.OtherXml),
        _ => kind is not (ContentKind.Workbook or ContentKind.OldWorkbook or ContentKind.Html or ContentKind.Feed
            or ContentKind.Table),
    };

    private static string NameOf(ContentKind kind) => kind switch
    {
        ContentKind.Json or ContentKind.JsonLines => "JSON",
        ContentKind.Table => "a table",
        ContentKind.Feed => "a feed",
        ContentKind.OtherXml => "XML that is no feed and no export of WordPress",
        ContentKind.Html => "a web page",
        ContentKind.Workbook or ContentKind.OldWorkbook => "a workbook of Excel",
        ContentKind.FrontMatter => "a text with front matter",
        _ => "plain text",
    };

    private static string Advice(ContentKind kind) => kind switch
    {
        ContentKind.Json or ContentKind.JsonLines => "; let it end in .json",
        ContentKind.Table => "; let it end in .csv, or in .tsv where tabs stand between its cells",
        ContentKind.Feed => "; let it end in .xml",
        ContentKind.OtherXml => "; convert it to CSV or to JSON, a record a row",
        ContentKind.Html => "; open it in a browser: where it is the page that you meant, let it end in .html, else "
            + "download the file again",
        ContentKind.Workbook => "; let it end in .xlsx",
        ContentKind.OldWorkbook => "; let it end in .xls",
        ContentKind.FrontMatter => "; let it end in .md",
        _ => "; let a table end in .csv, a page of bullets in .txt",
    };

    private static FormatChoice Refuse(string problem) => new(null, problem);
}
