namespace RightsGraph.Archive.Readers;

/// <summary>Why lines are in no record, as nouns that can be counted.</summary>
public static class LeftOutReasons
{
    public const string Heading = "heading";

    public const string Rule = "rule";

    public const string Footer = "footer";

    /// <summary>"Related Content" and what follows it.</summary>
    public const string Related = "related content";

    /// <summary>"Read more", "Share on …".</summary>
    public const string LinkLabel = "label of a link";

    public const string Note = "note";

    public const string FrontMatter = "front matter";

    /// <summary>Of a web page: what stands around its text.</summary>
    public const string Furniture = "words of menus, footers and boxes";

    public const string UnknownField = "field that no record has";

    public const string AboveTable = "row above the table";

    public const string TableNote = "row of one cell";

    /// <summary>Below the names of columns, what machines call them: <c>#country+name</c>, as HXL has it.</summary>
    public const string Tags = "row of tags";

    public const string Unpublished = "post that is not published";

    public const string OtherPost = "item that is no post";
}
