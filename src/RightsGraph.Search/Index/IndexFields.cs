namespace RightsGraph.Search.Index;

/// <summary>The fields of the index. None is stored: a hit leads to its record.</summary>
internal static class IndexFields
{
    /// <summary>The searched field: stems of country name, title and text.</summary>
    public const string Content = "content";

    /// <summary>Stems of the title again; it only ranks.</summary>
    public const string Title = "title";

    /// <summary>Unstemmed words of country name, title and text, for prefixes and fuzzy words.</summary>
    public const string Words = "words";

    /// <summary>Frequent words side by side, without positions: see <see cref="BigramWords"/>.</summary>
    public const string Bigrams = "bigrams";

    public const string Type = "type";

    /// <summary>The codes of all countries that the text is about.</summary>
    public const string Country = "country";

    /// <summary>The regions of these.</summary>
    public const string Region = "region";
    public const string Kind = "kind";
    public const string Language = "language";

    /// <summary>The name of the source document.</summary>
    public const string Source = "source";

    public const string Publisher = "publisher";

    /// <summary>Each topic as it is written.</summary>
    public const string Topic = "topic";

    /// <summary>Each author as the source writes it.</summary>
    public const string Author = "author";

    public const string DatePrecision = "precision";

    /// <summary>The codes of the other countries that the text names.</summary>
    public const string Mention = "mention";

    public const string Date = "date";

    public const string Year = "year";

    /// <summary>The names of those fields above that a document has no value in.</summary>
    public const string Missing = "missing";

    /// <summary>Doc value: the 16 bytes of the record's id.</summary>
    public const string Record = "record";

    /// <summary>Doc value: <see cref="Index.ContentHash"/>, which tells whether a record has changed.</summary>
    public const string ContentHash = "indexed";

    /// <summary>Doc value: ordinals in the table of countries, two bytes each, of those that the text names, by first
    /// mention.</summary>
    public const string Named = "named";

    /// <summary>Doc value: day number by which a document sorts, plus 1; 0 where it has none.</summary>
    public const string SortDay = "sort-day";

    /// <summary>The first positions of country name, title and text in <see cref="Content"/>, so that a position tells
    /// its part. The end of a title of more than some 800 words counts as text. Larger numbers would enlarge every
    /// posting.</summary>
    public static readonly ImmutableArray<int> PartStarts = [0, 128, TextStart];

    public const int TextStart = 1024;

    /// <summary>Between the parts of <see cref="Content"/>, so that no phrase spans two.</summary>
    public const int PositionGap = 100;
}
