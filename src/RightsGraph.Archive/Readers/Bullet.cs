using System.Text;

namespace RightsGraph.Archive.Readers;

/// <summary>One item of a country page: a bullet's lines up to the next bullet, without their indents.</summary>
/// <param name="FirstLine">The line number of the bullet itself, 1-based.</param>
/// <param name="Lines">From the bullet's own line on, without the bullet; blank lines are empty strings.</param>
internal sealed record Bullet(int FirstLine, IReadOnlyList<string> Lines)
{
    /// <summary>The index of the first line that says something; -1 where none does.</summary>
    public int HeadIndex { get; } = IndexOfText(Lines, 0);

    public int LastLine => FirstLine + Math.Max(0, LastIndexOfText(Lines));

    public static IEnumerable<Bullet> Split(IReadOnlyList<string> lines, int start)
    {
        List<string>? open = null;
        var firstLine = 0;
        for (var index = start; index < lines.Count; index++)
        {
            if (TextOfBullet(lines[index]) is { } text)
            {
                if (open is not null)
                {
                    yield return new Bullet(firstLine, open);
                }

                open = [text];
                firstLine = index + 1;
            }
            else
            {
                // What stands before the first bullet is the page's heading and belongs to no record.
                open?.Add(lines[index].Trim());
            }
        }

        if (open is not null)
        {
            yield return new Bullet(firstLine, open);
        }
    }

    /// <summary>The lines from an index on as one text: line ends kept, blank lines run together to one. Null for
    /// none.</summary>
    public string? TextFrom(int index)
    {
        var text = new StringBuilder();
        var paragraphEnds = false;
        foreach (var line in Lines.Skip(index))
        {
            if (line.Length == 0)
            {
                paragraphEnds = text.Length > 0;
                continue;
            }

            text.Append(text.Length == 0 ? "" : paragraphEnds ? "\n\n" : "\n").Append(line);
            paragraphEnds = false;
        }

        return text.Length == 0 ? null : text.ToString();
    }

    /// <summary>Null where the line begins no bullet. A dash or a star needs a blank behind it: -5 and *** are
    /// text.</summary>
    private static string? TextOfBullet(string line)
    {
        var trimmed = line.AsSpan().Trim();
        if (trimmed.IsEmpty || trimmed[0] is not ('•' or '-' or '*'))
        {
            return null;
        }

        var isBullet = trimmed[0] == '•' || trimmed.Length == 1 || char.IsWhiteSpace(trimmed[1]);
        return isBullet ? trimmed[1..].Trim().ToString() : null;
    }

    private static int IndexOfText(IReadOnlyList<string> lines, int start)
    {
        for (var index = start; index < lines.Count; index++)
        {
            if (lines[index].Length > 0)
            {
                return index;
            }
        }

        return -1;
    }

    private static int LastIndexOfText(IReadOnlyList<string> lines)
    {
        var index = lines.Count - 1;
        while (index >= 0 && lines[index].Length == 0)
        {
            index--;
        }

        return index;
    }
}
