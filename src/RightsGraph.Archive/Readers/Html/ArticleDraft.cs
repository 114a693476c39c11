using AngleSharp.Html.Dom;
using RightsGraph.Archive.Readers.Dates;
using RightsGraph.Archive.Readers.Drafts;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Html;

/// <summary>The article of a page as a draft.</summary>
internal static class ArticleDraft
{
    private const int MaxFiles = 50;
    private const int MaxDateLength = 60;

    /// <summary>Here a date is only told from a text.</summary>
    private static readonly DateOptions AnyDay = new() { Today = DateOnly.MaxValue, Order = DayOrder.Dmy };

    public static RecordDraft Of(IHtmlDocument page, PageHead head, string html)
    {
        var draft = new RecordDraft(1);
        draft.Add(RecordField.Title, "title", head.Title);
        draft.Add(RecordField.Date, "date", head.Date);
        draft.Add(RecordField.Updated, "updated", head.Updated);
        draft.Add(RecordField.Url, "url", head.Url);
        draft.Add(RecordField.Language, "language", head.Language);
        draft.Add(RecordField.Kind, "kind", head.Kind?.ToString());
        draft.Add(RecordField.Text, "text", WithoutHead(ArticleText.Of(page, head.Url, html), head));
        AddAll(draft, RecordField.Country, head.Countries);
        AddAll(draft, RecordField.Topics, head.Topics);
        AddAll(draft, RecordField.Authors, head.Authors.Where(IsName));
        draft.Files.AddRange(ArticleText.MainOf(page).QuerySelectorAll("a[href$='.pdf']")
            .Select(link => new Attachment(
                link.GetAttribute("href")!.Trim(), "application/pdf", PlainText.LineOf(link.TextContent)))
            .Where(file => FieldProblems.BadUrl(file.Url) is null)
            .DistinctBy(file => file.Url)
            .Take(MaxFiles));
        return draft;
    }

    /// <summary>Some sites state the address of an author's page.</summary>
    private static bool IsName(string author) => !author.StartsWith("http", StringComparison.Ordinal);

    private static void AddAll(RecordDraft draft, RecordField field, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            draft.Add(field, DocumentMapping.NameOf(field), value);
        }
    }

    /// <summary>Articles repeat their title and their date above the text.</summary>
    private static string? WithoutHead(string? text, PageHead head)
    {
        while (text is not null)
        {
            var end = text.IndexOf('\n');
            var first = (end < 0 ? text : text[..end]).Trim();
            var isHead = first == head.Title
                || (first.Length is > 0 and < MaxDateLength && DateReader.Read(first, AnyDay) is { IsRead: true });
            if (!isHead || end < 0)
            {
                break;
            }

            text = text[end..].TrimStart();
        }

        return text;
    }
}
