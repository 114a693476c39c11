namespace RightsGraph.Archive.Readers.Detection;

/// <summary>What the bytes of a document are, whatever its name says.</summary>
internal enum ContentKind
{
    /// <summary>Text of no mark of its own: a page, a table or Markdown.</summary>
    Text,

    /// <summary>Text whose first line names columns, with tabs or delimiters between.</summary>
    Table,
    FrontMatter,
    Json,
    JsonLines,
    Feed,
    OtherXml,
    Html,
    Workbook,
    OldWorkbook,

    /// <summary>Bytes that are read by no reader; <see cref="ContentSignature"/> says what to do.</summary>
    Foreign,
}
