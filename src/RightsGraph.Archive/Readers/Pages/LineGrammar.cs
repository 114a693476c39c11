using System.Text;
using System.Text.RegularExpressions;
using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>Tells of one line of a text page, by itself, whether it is blank, a rule, a heading, an item of a list or
/// text.</summary>
internal static partial class LineGrammar
{
    private const int TabWidth = 8;

    /// <param name="line">Without its end.</param>
    /// <param name="number">1-based.</param>
    public static PageLine Read(string line, int number)
    {
        var (indent, start) = IndentOf(line);
        var end = line.Length;
        while (end > start && DateTokens.IsSkipped(line[end - 1]) && line[end - 1] != BrokenWords.SoftHyphen)
        {
            end--;
        }

        if (start >= end || line.AsSpan(start, end - start).Trim(BrokenWords.SoftHyphen).IsEmpty)
        {
            return PageLine.Blank(number);
        }

        var text = line[start..end];
        if (RuleLine.Is(text))
        {
            return new PageLine { Number = number, Kind = LineKind.Rule, Text = text, Indent = indent };
        }

        if (MarkdownHeading().Match(text) is { Success: true } heading)
        {
            return new PageLine
            {
                Number = number,
                Kind = LineKind.Heading,
                Text = heading.Groups["text"].Value,
                Level = text.IndexOfAnyExcept('#'),
                Indent = indent,
                IsMarkedUp = true,
            };
        }

        var sign = BulletSign.Of(text);
        var (plain, url) = WithoutLink(sign is { } bullet ? text[bullet.Length..] : text);
        return new PageLine
        {
            Number = number,
            Kind = sign is null ? LineKind.Text : LineKind.Bullet,
            Text = BrokenWords.WithoutSoftHyphens(plain),
            Indent = indent,
            Bullet = sign?.Sign,
            Mark = sign is { } found ? MarkOf(text[..found.Length]) : "",
            Url = url,
        };
    }

    /// <summary>The column of the first sign, and its index.</summary>
    private static (int Column, int Index) IndentOf(string line)
    {
        var (column, index) = (0, 0);
        while (index < line.Length && DateTokens.IsSkipped(line[index]) && line[index] != BrokenWords.SoftHyphen)
        {
            column += line[index] == '\t' ? TabWidth - (column % TabWidth)
                : char.IsWhiteSpace(line[index]) ? 1
                : 0;
            index++;
        }

        return (column, index);
    }

    /// <summary>A sign that only a converter made is written as the bullet that it was.</summary>
    private static string MarkOf(string written) =>
        Rune.TryGetRuneAt(written, 0, out var rune) && BulletSign.IsPrivate(rune) ? "• " : written.TrimEnd() + ' ';

    /// <summary>A line that is a link in Markdown, or a link and a date, is read with the text of the link.</summary>
    private static (string Text, string? Url) WithoutLink(string text)
    {
        if (!text.Contains("](", StringComparison.Ordinal) || Link().Match(text) is not { Success: true } link)
        {
            return (text, null);
        }

        var (before, label, rest) = (link.Groups["before"].Value, link.Groups["text"].Value, link.Groups["rest"].Value);
        var isAll = DateReader.IsNothing(before)
            ? DateReader.IsNothing(rest) || DayPattern.IsDay(label) || DayPattern.IsDay(rest.TrimStart())
            : DateReader.IsNothing(rest) && DayPattern.IsDay(before);
        return isAll
            ? ((DateReader.IsNothing(before) ? "" : before) + label + rest, link.Groups["url"].Value)
            : (text, null);
    }

    [GeneratedRegex(@"^#{1,6}[ \t]+(?<text>[^ \t#].*?)(?:[ \t]+#+)?$")]
    private static partial Regex MarkdownHeading();

    [GeneratedRegex(@"^(?<before>[^\[\]]{0,80})\[(?<text>[^\[\]]{1,300})\]\((?<url>[^()\s]{1,2000})\)(?<rest>.*)$")]
    private static partial Regex Link();
}
