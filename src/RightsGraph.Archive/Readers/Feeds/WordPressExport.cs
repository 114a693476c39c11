using System.Collections.Frozen;
using System.Xml.Linq;
using RightsGraph.Archive.Readers.Drafts;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Feeds;

/// <summary>What an export of WordPress adds to RSS: names of authors, the state of each post, the site's own
/// date.</summary>
internal sealed class WordPressExport
{
    /// <summary>Parts of a site that are no texts of its own. Types that a site made, such as reports, are
    /// posts.</summary>
    private static readonly FrozenSet<string> NoPosts = FrozenSet.ToFrozenSet(
    [
        "attachment", "page", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache",
        "user_request", "elementor_library", "feedback", "shop_order", "product_variation", "wpcf7_contact_form",
        "jp_pay_order", "spucpt", "amn_smtp", "popup", "popup_theme", "mc4wp-form", "ml-slider", "wpforms",
        "et_pb_layout",
    ]);

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public void Take(XElement element)
    {
        if (element.Name.LocalName == "author"
            && Value(element, "author_login") is { } login
            && Value(element, "author_display_name") is { } name)
        {
            names[login] = name;
        }
    }

    public string NameOf(string login) => names.GetValueOrDefault(login.Trim(), login);

    /// <summary>Null for a published post, and for an item of any other feed.</summary>
    public static string? ReasonToLeaveOut(XElement item)
    {
        var type = Value(item, "post_type");
        if (type is not null && (NoPosts.Contains(type) || type.StartsWith("wp_", StringComparison.Ordinal)
            || type.StartsWith("acf", StringComparison.Ordinal)))
        {
            return LeftOutReasons.OtherPost;
        }

        var isHidden = Value(item, "status") is not (null or "publish") || Value(item, "post_password") is not null;
        return isHidden ? LeftOutReasons.Unpublished : null;
    }

    public static void Fill(RecordDraft draft, XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "post_date":
                draft.Add(new FieldName(RecordField.Date, 0), "post_date", element.Value);
                break;
            case "post_modified":
                draft.Add(RecordField.Updated, "post_modified", element.Value);
                break;
            case "post_type" when element.Value != "post":
                draft.Add(RecordField.Kind, "post_type", element.Value.Replace('_', ' ').Replace('-', ' '));
                break;
        }
    }

    private static string? Value(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(element => element.Name.LocalName == name
            && FeedNames.IsOfWordPress(element.Name))?.Value is { Length: > 0 } value ? value : null;
}
