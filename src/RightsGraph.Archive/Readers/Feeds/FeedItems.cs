using System.Xml.Linq;
using RightsGraph.Archive.Languages;
using RightsGraph.Archive.Readers.Drafts;
using RightsGraph.Archive.Readers.Html;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Feeds;

/// <summary>Takes the elements of a feed: what it says of itself, and its items.</summary>
internal sealed class FeedItems(DraftDocument target, DocumentMapping mapping)
{
    private readonly FieldMap map = new(mapping);
    private readonly WordPressExport wordPress = new();
    private readonly HashSet<string> passed = new(StringComparer.Ordinal);
    private int number;

    public void TakeRoot(string? language) => TakeLanguage(language);

    public ReadOutcome Close()
    {
        if (passed.Count > 0)
        {
            target.Note($"elements of items were left out: {string.Join(", ", passed.Order().Take(20))}");
        }

        return target.Close();
    }

    public void Take(XElement element)
    {
        if (element.Name.LocalName is "item" or "entry")
        {
            TakeItem(element);
        }
        else if (FeedNames.IsOfWordPress(element.Name))
        {
            wordPress.Take(element);
            target.Publisher ??= target.Title;
        }
        else
        {
            TakeHead(element);
        }
    }

    private void TakeHead(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "title":
                target.Title ??= PlainText.LineOf(element.Value);
                break;
            case "language":
                TakeLanguage(element.Value);
                break;
            case "publisher":
                target.Publisher ??= PlainText.LineOf(element.Value);
                break;
            case "link" when element.Attribute("rel")?.Value is null or "alternate":
                TakeUrl(element.Attribute("href")?.Value ?? element.Value);
                break;
            case "copyright" or "rights":
                target.Licence ??= PlainText.LineOf(element.Value);
                break;
            case "channel":
                // Of RSS 1.0, where items stand beside it.
                foreach (var child in element.Elements())
                {
                    TakeHead(child);
                }

                break;
        }
    }

    private void TakeLanguage(string? language) =>
        target.Language ??= language is null ? null : LanguageNames.Find(language);

    private void TakeUrl(string url) =>
        target.Url ??= url.Trim() is { Length: > 0 } address && FieldProblems.BadUrl(address) is null ? address : null;

    private void TakeItem(XElement item)
    {
        number++;
        if (WordPressExport.ReasonToLeaveOut(item) is { } reason)
        {
            target.LeaveOut(number, reason, item.Element("title")?.Value ?? "");
            return;
        }

        var draft = new RecordDraft(number) { KeepsOthers = false };
        FeedItem.Fill(draft, item, wordPress, map, passed);
        target.Add(draft);
    }
}
