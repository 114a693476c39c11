using System.Collections.Frozen;
using System.Xml.Linq;

namespace RightsGraph.Archive.Readers.Feeds;

/// <summary>The vocabularies of feeds. Elements are told by their local names, as feeds write these namespaces in many
/// ways; only what two vocabularies call alike needs the namespace.</summary>
internal static class FeedNames
{
    public const string WordPress = "wordpress.org/export";

    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    /// <summary>Of vocabularies that say how a feed is shown, heard or counted, and nothing of the text.</summary>
    private static readonly FrozenSet<string> Technical = FrozenSet.ToFrozenSet(
    [
        "comments", "commentRss", "comment", "thumbnail", "origLink", "origEnclosureLink", "total", "updatePeriod",
        "updateFrequency", "updateBase", "explicit", "duration", "image", "encoded", "post_name", "postmeta",
        "creativeCommons", "guid", "link", "group", "content", "player", "credit", "generator", "docs", "ttl", "cloud",
    ]);

    public static bool IsOfWordPress(XName name) =>
        name.NamespaceName.Contains(WordPress, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the element says how the item is shown, heard or counted.</summary>
    public static bool IsTechnical(XElement element) =>
        Technical.Contains(element.Name.LocalName) || string.IsNullOrWhiteSpace(element.Value);

    public static bool IsKept(XElement element) =>
        !IsTechnical(element) && !element.HasElements && element.Value.Length < 2_000;
}
