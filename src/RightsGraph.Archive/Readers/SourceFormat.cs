namespace RightsGraph.Archive.Readers;

/// <summary>The format of a source document, which its name tells, or its bytes where the name does not.</summary>
public enum SourceFormat
{
    /// <summary><c>*.txt</c> and, compressed, <c>*.txt.gz</c>: the bullets of an organisation's page on one
    /// country.</summary>
    CountryPage,

    /// <summary><c>*.jsonl</c> and, compressed, <c>*.jsonl.gz</c>: a record a line.</summary>
    JsonLines,

    /// <summary><c>*.csv</c>, <c>*.tsv</c>: a record a row.</summary>
    Table,

    /// <summary><c>*.xlsx</c>, <c>*.xls</c>: a record a row, of each sheet that names its columns.</summary>
    Workbook,

    /// <summary><c>*.xml</c>, <c>*.rss</c>, <c>*.atom</c>: RSS, Atom or an export of WordPress.</summary>
    Feed,

    /// <summary><c>*.json</c>: a list of records, an answer of ReliefWeb, a JSON feed, entities.</summary>
    Json,

    /// <summary><c>*.html</c>: a saved page.</summary>
    Html,

    /// <summary><c>*.md</c> that begins with front matter: a post.</summary>
    Markdown,
}
