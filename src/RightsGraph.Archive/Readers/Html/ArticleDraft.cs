using AngleSharp.Html.Dom;
using RightsGraph.Archive.Readers.Drafts;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Html;

/// <summary>The article of a page as a draft.</summary>
internal static class ArticleDraft
{
    private const int MaxFiles = 50;

    public static RecordDraft Of(IHtmlDocument page, PageHead head, string html)
    {
        var draft = new RecordDraft(1);
        draft.Add(RecordField.Title, "title", head.Title);
        draft.Add(RecordField.Date, "date", head.Date);
        draft.Add(RecordField.Updated, "updated", head.Updated);
        draft.Add(RecordField.Url, "url", head.Url);
        draft.Add(RecordField.Language, "language", head.Language);
        draft.Add(RecordField.Kind, "kind", head.Kind?.ToString());
        draft.Add(RecordField.Text, "text", WithoutTitle(ArticleText.Of(page, head.Url, html), head.Title));
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

    private static string? WithoutTitle(string? text, string? title) =>
        text is not null && title is not null && text.StartsWith(title, StringComparison.Ordinal)
            ? text[title.Length..].TrimStart()
            : text;
}
