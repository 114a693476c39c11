using System.Text.RegularExpressions;

namespace RightsGraph.Archive.Readers.Feeds;

/// <summary>What WordPress makes markup of when it shows a post, and writes as it stands into an export:
/// <c>[caption id="1"]…[/caption]</c>. The names are those of WordPress and of the makers of pages that sites use;
/// other words in brackets are the author's.</summary>
internal static partial class Shortcodes
{
    /// <summary>What stands between two of them is kept.</summary>
    public static string Without(string text) =>
        text.Contains('[', StringComparison.Ordinal) ? Code().Replace(text, "") : text;

    [GeneratedRegex(@"\[/?(caption|wp_caption|gallery|embed|audio|video|playlist|youtube|vimeo|contact-form-7|"
        + @"(vc|et_pb|fusion|su|av)_[a-z0-9_]+)(\s[^\]]*)?/?\]", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
