namespace RightsGraph.Search.Results;

/// <summary>What hits are counted by: some 30 bytes a document.</summary>
internal sealed class FacetColumns
{
    private static readonly Comparer<int> NewestFirst = Comparer<int>.Create((left, right) => right.CompareTo(left));

    private static readonly Comparer<Country> ByCode =
        Comparer<Country>.Create((left, right) => string.CompareOrdinal(left.Code, right.Code));

    public FacetColumns(Document[] documents, MentionTable mentions)
    {
        var types = new ColumnBuilder<DocumentType>(documents.Length);
        var countries = new ColumnBuilder<Country>(documents.Length);
        var regions = new ColumnBuilder<string>(documents.Length);
        var years = new ColumnBuilder<int>(documents.Length);
        var kinds = new ColumnBuilder<EntryKind>(documents.Length);
        var languages = new ColumnBuilder<string>(documents.Length);

        // One pass: fetching a million documents from all over memory takes most of the time.
        foreach (var (ordinal, document) in documents.Index())
        {
            types.Set(ordinal, document is Entry ? DocumentType.Entry : DocumentType.Summary);
            countries.Set(ordinal, document.Country);
            regions.Set(ordinal, document.Country.Region);
            languages.Set(ordinal, document.Language);
            if (document.Year is { } year)
            {
                years.Set(ordinal, year);
            }

            if (document is Entry entry)
            {
                kinds.Set(ordinal, entry.Kind);
            }
        }

        Types = types.Build(ByName<DocumentType>());
        Countries = countries.Build(ByCode);
        Regions = regions.Build(StringComparer.Ordinal);
        Years = years.Build(NewestFirst);
        Kinds = kinds.Build(ByName<EntryKind>());
        Languages = languages.Build(StringComparer.Ordinal);
        Mentions = new MentionColumn(mentions);
    }

    public FacetColumn<DocumentType> Types { get; }

    public FacetColumn<Country> Countries { get; }

    public FacetColumn<string> Regions { get; }

    public FacetColumn<int> Years { get; }

    public FacetColumn<EntryKind> Kinds { get; }

    public FacetColumn<string> Languages { get; }

    public FacetColumn<Country> Mentions { get; }

    private static Comparer<T> ByName<T>()
        where T : struct, Enum =>
        Comparer<T>.Create((left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));
}
