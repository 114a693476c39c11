namespace RightsGraph.Archive.Readers;

/// <summary>The format of a source document, which its name tells.</summary>
public enum SourceFormat
{
    /// <summary><c>*.txt</c> and, compressed, <c>*.txt.gz</c>: the bullets of an organisation's page on one
    /// country.</summary>
    CountryPage,

    /// <summary><c>*.jsonl</c> and, compressed, <c>*.jsonl.gz</c>: a record a line.</summary>
    JsonLines,
}
