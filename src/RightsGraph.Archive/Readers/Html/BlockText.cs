using System.Text;

namespace RightsGraph.Archive.Readers.Html;

/// <summary>Collects words and breaks: several breaks in a row are one, and blanks are, as a browser shows
/// them.</summary>
internal sealed class BlockText(bool keepsLines)
{
    private readonly StringBuilder text = new();
    private int breaks;
    private bool hasBlank;
    private string bullet = "";
    private bool isInRow;

    public void Append(string words)
    {
        for (var index = 0; index < words.Length; index++)
        {
            var letter = words[index];
            if (keepsLines && letter == '\n')
            {
                breaks = Math.Min(breaks + 1, 2);
                hasBlank = false;
            }
            else if (char.IsWhiteSpace(letter))
            {
                hasBlank = true;
            }
            else
            {
                Settle();
                text.Append(letter);
            }
        }
    }

    public void BreakLine()
    {
        breaks = Math.Min(breaks + 1, 2);
        hasBlank = false;
    }

    public void BreakParagraph()
    {
        // A paragraph that an item begins with stays on the item's line.
        breaks = bullet.Length > 0 ? Math.Max(breaks, 1) : 2;
        hasBlank = false;
        isInRow = false;
    }

    public void BeginLine(string withBullet)
    {
        breaks = Math.Max(breaks, 1);
        hasBlank = false;
        bullet = withBullet;
        isInRow = false;
    }

    /// <summary>Between the cells of a row.</summary>
    public void Separate()
    {
        if (isInRow && breaks == 0)
        {
            text.Append(" |");
        }

        hasBlank = true;
        isInRow = true;
    }

    public override string ToString() => text.ToString();

    private void Settle()
    {
        if (text.Length > 0)
        {
            text.Append(breaks switch { 0 => hasBlank ? " " : "", 1 => "\n", _ => "\n\n" });
        }

        text.Append(bullet);
        (breaks, hasBlank, bullet) = (0, false, "");
    }
}
