using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using RightsGraph.Archive.Readers.Detection;
using RightsGraph.Archive.Readers.Drafts;


namespace RightsGraph.Archive.Readers.Html;

/// <summary>Reads a saved web page. An article, which says so or has one date, is one entry; any other page is read by
/// its headings and lists, as text pages are.</summary>
internal sealed partial class HtmlPageReader : IFormatReader
{
    private static readonly HtmlParserOptions Options = new() { IsKeepingSourceReferences = true };

    public ReadOutcome Read(SourceDocument document, DateTimeOffset importedAt)
    {
        if (PlainBytes.Whole(document, ReadLimits.PageBytes, out var refusal) is not { } bytes)
        {
            return ReadOutcome.Refused(refusal!);
        }

        var encoding = document.Mapping.Encoding ?? HtmlEncoding.StatedIn(bytes.Span);
        using var text = TextEncodings.Open(bytes, encoding, out var told, out var problem);
        if (text is null)
        {
            return ReadOutcome.Refused(new Refusal(document.Name, null, problem!));
        }

        var html = text.ReadToEnd();
        if (HtmlDepth.IsTooDeep(html))
        {
            return ReadOutcome.Refused(new Refusal(
                document.Name, null, "its elements nest deeper than those of any page; save the page again"));
        }

        if (HtmlDepth.IsTooWide(html))
        {
            return ReadOutcome.Refused(new Refusal(
                document.Name, null, $"it has more than {ReadLimits.Tags:N0} tags; divide the page"));
        }

        using var page = new HtmlParser(Options).ParseDocument(html);
        var outcome = Read(document, importedAt, page, html);
        return told is null
            ? outcome
            : outcome with { Notes = [.. outcome.Notes, new ReadNote(document.Name, null, told)] };
    }

    private static ReadOutcome Read(
        SourceDocument document, DateTimeOffset importedAt, IHtmlDocument page, string html)
    {
        var head = PageHead.Of(page, html);
        if (head.IsArticle)
        {
            var target = new DraftDocument(document, importedAt, "article")
            {
                HasDates = true,
                Ways = WaysToState.InMapping,
            };
            target.Title = head.Title;
            target.Publisher = head.Publisher;
            target.Licence = head.Licence;
            target.Url = head.Url;
            target.Language = head.Language;
            target.Add(ArticleDraft.Of(page, head, html));
            var article = target.Close();
            return WithFurniture(article, page, article.Document?.Records.Select(record => record.Text) ?? []);
        }

        var matter = new FrontMatter
        {
            Ways = WaysToState.InMapping,
            Title = head.Title,
            Publisher = head.Publisher,
            Licence = head.Licence,
            Url = head.Url,
            Language = head.Language,
        };
        var lines = HtmlBlocks.Of(ArticleText.MainOf(page), 1);
        return WithFurniture(
            Pages.PageReader.Read(document, matter, lines, importedAt), page, lines.Select(line => line.Text));
    }

    /// <summary>Tells how much of the page is neither in a record nor left out with a line of its own.</summary>
    private static ReadOutcome WithFurniture(ReadOutcome outcome, IHtmlDocument page, IEnumerable<string?> read)
    {
        var words = WordsIn(HtmlText.Of(page.Body ?? (AngleSharp.Dom.INode)page)) - read.Sum(WordsIn);
        return outcome.Document is null || words <= 0
            ? outcome
            : outcome with
            {
                LeftOut = [.. outcome.LeftOut, LeftOut.Of(1, LeftOutReasons.Furniture, $"about {words:N0} words")],
            };
    }

    private static int WordsIn(string? text) => text is null ? 0 : Words().Count(text);

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
