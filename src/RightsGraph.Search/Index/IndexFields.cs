using System.Collections.Immutable;

namespace RightsGraph.Search.Index;

/// <summary>
/// The fields of the index. Nothing is stored: a hit leads to its record, and the record to everything else.
/// </summary>
internal static class IndexFields
{
    /// <summary>
    /// Stems of country name, title and text, at least <see cref="PositionGap"/> apart: what is searched.
    /// </summary>
    public const string Content = "content";

    /// <summary>Stems of the title again: what only ranks.</summary>
    public const string Title = "title";

    /// <summary>Words of country name, title and text that are not stemmed, for prefixes and fuzzy words.</summary>
    public const string Words = "words";

    public const string Type = "type";
    public const string Country = "country";
    public const string Region = "region";
    public const string Kind = "kind";
    public const string Language = "language";

    /// <summary>The codes of the other countries that the text names.</summary>
    public const string Mention = "mention";

    /// <summary>Day number of an entry's date.</summary>
    public const string Date = "date";

    public const string Year = "year";

    /// <summary>Names those of the fields above in which a document has no value.</summary>
    public const string Missing = "missing";

    /// <summary>Doc value: the 16 bytes of the record's id, which leads to its place in whatever snapshot.</summary>
    public const string Record = "record";

    /// <summary>Doc value: <see cref="ContentHash"/>, which tells whether the record has changed since.</summary>
    public const string Indexed = "indexed";

    /// <summary>
    /// Doc value: the countries that the text names, two bytes each by their places in the table of countries, in the
    /// order of first mention.
    /// </summary>
    public const string Named = "named";

    /// <summary>Doc value: day number by which a document sorts, plus 1; 0 where it has none.</summary>
    public const string SortDay = "sort-day";

    /// <summary>
    /// Where country name, title and text begin in <see cref="Content"/>, so that a place tells what it is in. A title
    /// of more than some 800 words pushes the text on, and its end then counts as text. Larger numbers would take more
    /// room in every posting.
    /// </summary>
    public static readonly ImmutableArray<int> PartStarts = [0, 128, TextStart];

    /// <summary>The first position of the text in <see cref="Content"/>.</summary>
    public const int TextStart = 1024;

    /// <summary>Positions between two parts of <see cref="Content"/>: no phrase reaches across.</summary>
    public const int PositionGap = 100;
}
