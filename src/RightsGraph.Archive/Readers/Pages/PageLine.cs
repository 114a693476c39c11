namespace RightsGraph.Archive.Readers.Pages;

/// <summary>A line of a page, or a block of a marked-up one, and what it is by itself.</summary>
internal sealed record PageLine
{
    /// <summary>1-based in the document.</summary>
    public required int Number { get; init; }

    public required LineKind Kind { get; init; }

    /// <summary>Without bullet, indent and what has no shape at its ends; empty for blanks.</summary>
    public string Text { get; init; } = "";

    /// <summary>The column where the line begins; for items of a marked-up list 2 for each level.</summary>
    public int Indent { get; init; }

    /// <summary>The sign of a bullet; null where the line begins with none.</summary>
    public string? Bullet { get; init; }

    /// <summary>Where the whole line, or the date at its beginning, leads as a link.</summary>
    public string? Url { get; init; }

    /// <summary>Of a heading that markup says to be one, from 1; 0 for any other line.</summary>
    public int Level { get; init; }

    /// <summary>Whether markup says what the line is; else it was found by how the line looks.</summary>
    public bool IsMarkedUp { get; init; }

    /// <summary>Whether markup says that the line is the title of the item it is in.</summary>
    public bool IsTitle { get; init; }

    /// <summary>Whether markup sets nothing in it off, so that it heads nothing.</summary>
    public bool IsPlain { get; init; }

    public static PageLine Blank(int number) => new() { Number = number, Kind = LineKind.Blank };

    /// <summary>A heading that the markup says to be one.</summary>
    public static PageLine Heading(int number, string text, int level, string? url = null) =>
        new() { Number = number, Kind = LineKind.Heading, Text = text, Level = level, Url = url, IsMarkedUp = true };

    /// <param name="number">1-based in the document.</param>
    /// <param name="depth">0 for a list that is in no other.</param>
    /// <param name="text">The first line of the item; others follow as texts of the same depth.</param>
    /// <param name="url">Where the whole line leads as a link.</param>
    public static PageLine Item(int number, int depth, string text, string? url = null) => new()
    {
        Number = number,
        Kind = LineKind.Bullet,
        Indent = 2 * depth,
        Bullet = "•",
        Text = text,
        Url = url,
        IsMarkedUp = true,
    };

    /// <param name="number">1-based in the document.</param>
    /// <param name="text">One line; a paragraph ends with a blank.</param>
    /// <param name="depth">Of the list item that contains the line; null for none.</param>
    /// <param name="url">Where the whole line leads as a link.</param>
    public static PageLine Paragraph(int number, string text, int? depth = null, string? url = null) => new()
    {
        Number = number,
        Kind = LineKind.Text,
        Indent = depth is { } level ? (2 * level) + 2 : 0,
        Text = text,
        Url = url,
        IsMarkedUp = true,
    };

    /// <summary>As the line is written in a text, with its bullet where it has one.</summary>
    public string Written => Bullet is null ? Text : Mark + Text;

    /// <summary>The bullet and the blanks behind it, as they are written.</summary>
    public string Mark { get; init; } = "• ";
}

internal enum LineKind
{
    Blank,
    Rule,
    Heading,
    Bullet,
    Text,
}
