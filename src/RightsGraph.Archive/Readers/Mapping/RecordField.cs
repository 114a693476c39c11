namespace RightsGraph.Archive.Readers.Mapping;

/// <summary>What a column, a path or an element of a document can be of a record.</summary>
internal enum RecordField
{
    Type,
    Country,

    /// <summary>A code of the country beside its name: it decides only where no name does, and must not contradict
    /// it.</summary>
    CountryCode,
    Date,
    Year,

    /// <summary>A part of the date, where a document has its year, month and day in a column each.</summary>
    Month,

    /// <summary>Such a part, or a whole date.</summary>
    Day,
    Kind,
    Title,
    Text,
    Url,
    Language,
    Id,
    Topics,
    Authors,
    Publisher,
    Updated,
    Attachments,
    Licence,

    /// <summary>Kept as it is, under its own name.</summary>
    Extra,

    /// <summary>What a document says of itself and not of a text, such as the number of a page of results.</summary>
    Ignored,
}
