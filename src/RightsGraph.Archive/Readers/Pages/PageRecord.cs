using System.Text;
using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>A record of a page while its lines are read.</summary>
internal sealed class PageRecord
{
    public required int FirstLine { get; init; }

    public int LastLine { get; private set; }

    /// <summary>Of the heading above that is a country's name.</summary>
    public Country? SectionCountry { get; init; }

    /// <summary>Of an entry; null for a summary.</summary>
    public DateReading? Date { get; set; }

    /// <summary>What stands with the date and belongs to the text, such as a place; null for nothing.</summary>
    public string? Lead { get; set; }

    /// <summary>Whether a title or a text stands on the line of the date, as in lists without blank lines.</summary>
    public bool IsDatedLine { get; set; }

    public EntryKind Kind { get; set; } = EntryKind.Unknown;

    public string? Title { get; set; }

    public string? Url { get; set; }

    /// <summary>The year that a heading states for summaries that name none.</summary>
    public int? Year { get; init; }

    public DateOnly? Updated { get; set; }

    /// <summary>The sign that the record begins with; null for none.</summary>
    public string? Bullet { get; init; }

    /// <summary>Of the sign; of a record without one of its first line.</summary>
    public int Indent { get; init; }

    /// <summary>Whether the record is a section under its heading, with all paragraphs and lists of it.</summary>
    public bool IsSection { get; init; }

    public List<BodyLine> Body { get; } = [];

    /// <summary>The sign of a list inside the record that the last line is an item of.</summary>
    public string? ListSign { get; private set; }

    public bool IsEntry => Date is not null;

    /// <summary>A paragraph by itself, which the next blank line ends.</summary>
    public bool IsParagraph => !IsEntry && Bullet is null && !IsSection;

    public string? LastText => Body.Count == 0 ? null : Body[^1].Text;

    /// <summary>Without the indents of lines: a name that goes on in the next line is still one name.</summary>
    public IEnumerable<string> Paragraphs()
    {
        if (Title is not null)
        {
            yield return Title;
        }

        var paragraph = new StringBuilder();
        foreach (var line in Body)
        {
            if (line.IsApart)
            {
                yield return paragraph.ToString();
                paragraph.Clear();
            }

            paragraph.Append(line.Text).Append('\n');
        }

        yield return paragraph.ToString();
    }

    /// <summary>Takes a line that says nothing but what the record already knows, such as its date.</summary>
    public void Pass(int number) => LastLine = Math.Max(LastLine, number);

    /// <summary>Puts what stands with the date before the text.</summary>
    public void TakeLead()
    {
        if (Lead is null)
        {
            return;
        }

        if (Body.Count > 0)
        {
            Body[0] = Body[0] with { IsApart = true };
        }

        Body.Insert(0, new BodyLine(Lead, IsApart: false, IsItem: false));
    }

    /// <param name="line">The line.</param>
    /// <param name="isApart">Whether a blank line stands before it.</param>
    /// <param name="isHead">Whether its bullet is that of the record and no part of the text.</param>
    public void Add(PageLine line, bool isApart, bool isHead = false)
    {
        Pass(line.Number);
        if (line.IsTitle && Title is null)
        {
            (Title, Url) = (line.Text, line.Url ?? Url);
            return;
        }

        var isItem = line.Bullet is not null && !isHead;
        ListSign = isItem ? line.Bullet : isApart || line.Indent <= Indent ? null : ListSign;
        Url ??= Body.Count == 0 ? line.Url : null;
        Body.Add(new BodyLine(isHead ? line.Text : line.Written, isApart && Body.Count > 0, isItem));
    }
}

/// <param name="Text">As it is to stand in the text.</param>
/// <param name="IsApart">Whether a paragraph begins with it.</param>
/// <param name="IsItem">Whether it begins an item of a list.</param>
internal readonly record struct BodyLine(string Text, bool IsApart, bool IsItem);
