using System.Xml.Linq;
using RightsGraph.Archive.Readers.Drafts;
using RightsGraph.Archive.Readers.Html;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Feeds;

/// <summary>What an item of RSS, an entry of Atom or a post of WordPress says, as a draft.</summary>
internal static class FeedItem
{
    /// <param name="draft">To be filled.</param>
    /// <param name="item">Of the feed.</param>
    /// <param name="wordPress">What the feed says of itself, if it is an export.</param>
    /// <param name="map">What a mapping says of elements.</param>
    /// <param name="passed">Takes the names of elements that are in no field, and are no technical ones.</param>
    public static void Fill(
        RecordDraft draft, XElement item, WordPressExport wordPress, FieldMap map, HashSet<string> passed)
    {
        foreach (var element in item.Elements())
        {
            // What a mapping names goes where it says.
            if (map.IsMapped(element.Name.LocalName))
            {
                draft.Add(map.Of(element.Name.LocalName), element.Name.LocalName, TextOf(element));
            }
            else if (!Fill(draft, element, wordPress) && !FeedNames.IsTechnical(element))
            {
                passed.Add(element.Name.LocalName);
            }
        }

        if (item.Attribute(XNamespace.Xml + "lang")?.Value is { } language)
        {
            draft.Add(RecordField.Language, "lang", language);
        }
    }

    /// <returns>False where no field takes it.</returns>
    private static bool Fill(RecordDraft draft, XElement element, WordPressExport wordPress)
    {
        var name = element.Name.LocalName;
        if (FeedNames.IsOfWordPress(element.Name))
        {
            WordPressExport.Fill(draft, element);
            return true;
        }

        switch (name)
        {
            case "title":
                draft.Add(RecordField.Title, name, TextOf(element));
                break;
            case "link":
                AddLink(draft, element);
                break;
            case "guid" or "id":
                draft.Add(RecordField.Id, name, element.Value);
                AddPermalink(draft, element);
                break;
            case "pubDate" or "published" or "issued" or "date":
                draft.Add(new FieldName(RecordField.Date, 1), name, element.Value);
                break;
            case "updated" or "modified":
                draft.Add(RecordField.Updated, name, element.Value);
                // Atom demands only this one.
                draft.Add(new FieldName(RecordField.Date, 2), name, element.Value);
                break;
            case "encoded" when element.Name.NamespaceName.Contains("content", StringComparison.Ordinal):
                draft.Add(new FieldName(RecordField.Text, 0), name, Shortcodes.Without(TextOf(element)));
                break;
            case "content" when element.Attribute("url") is null:
                draft.Add(new FieldName(RecordField.Text, 0), name, TextOf(element));
                break;
            case "description" or "summary":
                draft.Add(new FieldName(RecordField.Text, 1), name, DescriptionTags.Take(draft, TextOf(element)));
                break;
            case "category" or "subject":
                draft.Add(RecordField.Topics, name, CategoryOf(element));
                break;
            case "creator" or "author" or "contributor":
                draft.Add(RecordField.Authors, name, wordPress.NameOf(AuthorOf(element)));
                break;
            case "source":
                var title = element.Element(FeedNames.Atom + "title");
                draft.Add(new FieldName(RecordField.Publisher, 1), name, title?.Value ?? element.Value);
                break;
            case "publisher":
                draft.Add(RecordField.Publisher, name, element.Value);
                break;
            case "language":
                draft.Add(RecordField.Language, name, element.Value);
                break;
            case "country":
                draft.Add(RecordField.Country, name, element.Value);
                break;
            case "rights":
                draft.Add(RecordField.Licence, name, element.Value);
                break;
            case "enclosure":
                AddFile(draft, element, "url");
                break;
            default:
                draft.Add(RecordField.Extra, name, FeedNames.IsKept(element) ? element.Value : null);
                return FeedNames.IsKept(element);
        }

        return true;
    }

    /// <summary>Markup as elements, as Atom has it, is written out again.</summary>
    private static string TextOf(XElement element) => element.HasElements
        ? string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)))
        : element.Value;

    private static void AddLink(RecordDraft draft, XElement link)
    {
        var relation = link.Attribute("rel")?.Value;
        if (relation == "enclosure")
        {
            AddFile(draft, link, "href");
        }
        else if (relation is null or "alternate")
        {
            draft.Add(new FieldName(RecordField.Url, 0), "link", link.Attribute("href")?.Value ?? link.Value);
        }
    }

    private static void AddPermalink(RecordDraft draft, XElement id)
    {
        var isPermalink = id.Name.LocalName == "guid" && id.Attribute("isPermaLink")?.Value != "false";
        if (isPermalink && id.Value.TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && draft.First(RecordField.Url) is null)
        {
            draft.Add(new FieldName(RecordField.Url, 1), "guid", id.Value);
        }
    }

    private static void AddFile(RecordDraft draft, XElement element, string attribute)
    {
        if (TextOf(attribute) is { } url && FieldProblems.BadUrl(url) is null)
        {
            draft.Files.Add(new Attachment(url, TextOf("type"), TextOf("title")));
        }

        string? TextOf(string name) => PlainText.LineOf(element.Attribute(name)?.Value);
    }

    private static string CategoryOf(XElement category) =>
        category.Attribute("label")?.Value ?? category.Attribute("term")?.Value ?? category.Value;

    /// <summary>RSS writes <c>mail@example.org (A Name)</c>.</summary>
    private static string AuthorOf(XElement author)
    {
        var name = author.Elements().FirstOrDefault(element => element.Name.LocalName == "name")?.Value ?? author.Value;
        var open = name.IndexOf('(', StringComparison.Ordinal);
        var close = name.LastIndexOf(')');
        return name.Contains('@', StringComparison.Ordinal) && open >= 0 && close > open
            ? name[(open + 1)..close]
            : name;
    }
}
