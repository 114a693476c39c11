using System.Text.RegularExpressions;

namespace RightsGraph.Archive.Readers.Markdown;

/// <summary>Removes what a site's generator would replace: tags of Liquid and Hugo's shortcodes.</summary>
internal static partial class Liquid
{
    public static string Remove(string line) => line.Contains('{', StringComparison.Ordinal)
        ? Kramdown().Replace(Tag().Replace(line, ""), "")
        : line;

    [GeneratedRegex(@"\{%.*?%\}|\{\{.*?\}\}")]
    private static partial Regex Tag();

    /// <summary>Attributes of a block, such as <c>{: .no_toc}</c>.</summary>
    [GeneratedRegex(@"\{:[^{}]*\}")]
    private static partial Regex Kramdown();
}
