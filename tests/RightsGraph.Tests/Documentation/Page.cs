using System.Text.RegularExpressions;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Documentation;

/// <summary>A page of Markdown, by the few forms of it that the project's pages use.</summary>
internal sealed partial class Page(string path)
{
    /// <summary>From the project's folder, with slashes.</summary>
    public string Path { get; } = path;

    public string Text { get; } = File.ReadAllText(ProjectFolder.PathOf(path));

    /// <summary>The README and every page of docs/.</summary>
    public static IEnumerable<Page> ForReaders => Directory
        .EnumerateFiles(ProjectFolder.PathOf("docs"), "*.md")
        .Select(file => new Page($"docs/{System.IO.Path.GetFileName(file)}"))
        .Prepend(new Page("README.md"));

    /// <summary>The targets of links and pictures, outside of code.</summary>
    public IEnumerable<string> Links =>
        Link().Matches(CodeSpan().Replace(CodeBlock().Replace(Text, ""), "code")).Select(link => link.Groups[1].Value);

    /// <summary>The names that a link to a heading has after its #, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Heading()
        .Matches(CodeBlock().Replace(Text, ""))
        .Select(heading => AnchorMark()
            .Replace(heading.Groups[1].Value.ToLowerInvariant(), "")
            .Replace(' ', '-'));

    /// <summary>What stands in blocks of code, in the page's order.</summary>
    public IReadOnlyList<string> CodeBlocks => [.. CodeBlock().Matches(Text).Select(block => block.Groups[2].Value)];

    /// <summary>The rows of all tables, headings included, each as its cells.</summary>
    public IEnumerable<string[]> Rows => Text.Split('\n')
        .Where(line => line.StartsWith('|'))
        .Select(line => CellEnd().Split(line.TrimEnd()[1..^1])
            .Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal))
            .ToArray());

    /// <summary>The first piece of code in a cell; null where it has none.</summary>
    public static string? CodeIn(string cell) =>
        CodeSpan().Match(cell) is { Success: true } code ? code.Groups[1].Value : null;

    public static IEnumerable<string> AllCodeIn(string text) =>
        CodeSpan().Matches(text).Select(code => code.Groups[1].Value);

    [GeneratedRegex("^```([a-z]*)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex AnchorMark();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex CellEnd();
}
