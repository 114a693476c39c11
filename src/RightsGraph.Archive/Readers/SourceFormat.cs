namespace RightsGraph.Archive.Readers;

/// <summary>The formats that source documents come in. A document's name tells which it is.</summary>
public enum SourceFormat
{
    /// <summary>
    /// <c>*.txt</c> and, compressed, <c>*.txt.gz</c>: the bullets of an organisation's page on one country.
    /// </summary>
    CountryPage,

    /// <summary><c>*.jsonl</c> and, compressed, <c>*.jsonl.gz</c>: a record a line.</summary>
    JsonLines,
}
