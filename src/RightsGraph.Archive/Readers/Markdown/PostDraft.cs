using System.Text.RegularExpressions;
using RightsGraph.Archive.Readers.Drafts;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Markdown;

/// <summary>A post's front matter and text as a draft.</summary>
internal static partial class PostDraft
{
    /// <summary>Only published posts are read.</summary>
    public static string? ReasonToLeaveAlone(FrontMatter matter) =>
        matter.Extra.Any(field => Is(field, "draft", "true") || Is(field, "published", "false"))
            ? "its front matter says that it is not published; remove 'draft: true' or 'published: false' to import it"
            : null;

    /// <summary>Stated, else as Jekyll names its files: <c>2014-04-14-title.md</c>,
    /// <c>2014/04/14/title.md</c>.</summary>
    public static string? DateOf(FrontMatter matter, string name) =>
        matter.Date is { } stated
            ? stated.Precision switch
            {
                DatePrecision.Year => $"{stated.Date.Year:D4}",
                DatePrecision.Month => $"{stated.Date:yyyy-MM}",
                _ => $"{stated.Date:yyyy-MM-dd}",
            }
            : FileDate().Match(name) is { Success: true } match ? match.Groups["day"].Value.Replace('/', '-')
            : null;

    public static void Describe(DraftDocument target, FrontMatter matter)
    {
        target.Title = matter.Title;
        target.Publisher = matter.Publisher;
        target.Licence = matter.Licence;
        target.Url = matter.Url;
        target.Language = matter.Language;
    }

    public static RecordDraft Of(FrontMatter matter, string date, string html)
    {
        var draft = new RecordDraft(Math.Max(1, matter.BodyStart));
        foreach (var country in matter.Countries)
        {
            draft.Add(RecordField.Country, "country", country.Code);
        }

        draft.Add(RecordField.Date, "date", date);
        draft.Add(RecordField.Title, "title", matter.Title);
        draft.Add(RecordField.Text, "text", html);
        draft.Add(RecordField.Url, "url", matter.Url);
        draft.Add(RecordField.Language, "language", matter.Language);
        draft.Add(RecordField.Kind, "kind", matter.Kind?.ToString());
        draft.Add(RecordField.Updated, "updated", matter.UpdatedAt?.ToString("O"));
        foreach (var topic in matter.Topics)
        {
            draft.Add(RecordField.Topics, "topics", topic);
        }

        foreach (var author in matter.Authors)
        {
            draft.Add(RecordField.Authors, "authors", author);
        }

        foreach (var field in matter.Extra)
        {
            draft.Add(RecordField.Extra, field.Name, field.Value);
        }

        return draft;
    }

    private static bool Is(ExtraField field, string name, string value) =>
        field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        && field.Value.Equals(value, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(^|/)(?<day>(19|20)[0-9]{2}(?<sign>[-/])[0-9]{2}\k<sign>[0-9]{2})\k<sign>[^/]*$")]
    private static partial Regex FileDate();
}
