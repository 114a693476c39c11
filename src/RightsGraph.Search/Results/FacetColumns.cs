namespace RightsGraph.Search.Results;

/// <summary>What hits are counted by: some 40 bytes a document.</summary>
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
        var sources = new ColumnBuilder<string>(documents.Length);
        var publishers = new ColumnBuilder<string>(documents.Length);
        var topics = new ColumnBuilder<string>(documents.Length);

        // One pass: fetching a million documents from all over memory takes most of the time.
        foreach (var (ordinal, document) in documents.Index())
        {
            types.Add(ordinal, document is Entry ? DocumentType.Entry : DocumentType.Summary);
            AddCountries(ordinal, document);
            sources.Add(ordinal, document.Source.Name);
            languages.Add(ordinal, document.Language);
            if (document.Year is { } year)
            {
                years.Add(ordinal, year);
            }

            if (document is Entry entry)
            {
                kinds.Add(ordinal, entry.Kind);
            }

            if (document.Publisher is { } publisher)
            {
                publishers.Add(ordinal, publisher);
            }

            foreach (var topic in document.Topics)
            {
                topics.Add(ordinal, topic);
            }
        }

        Types = types.Build(ByName<DocumentType>());
        Countries = countries.Build(ByCode);
        Regions = regions.Build(StringComparer.Ordinal);
        Years = years.Build(NewestFirst);
        Kinds = kinds.Build(ByName<EntryKind>());
        Languages = languages.Build(StringComparer.Ordinal);
        Sources = sources.Build(StringComparer.Ordinal);
        Publishers = publishers.Build(StringComparer.Ordinal);
        Topics = topics.Build(StringComparer.Ordinal);
        Mentions = new MentionColumn(mentions);

        void AddCountries(int ordinal, Document document)
        {
            countries.Add(ordinal, document.Country);
            regions.Add(ordinal, document.Country.Region);
            if (document.IsAboutSeveral)
            {
                document.Countries.Skip(1).ToList().ForEach(country => countries.Add(ordinal, country));
                document.Countries.Select(country => country.Region).Distinct().Skip(1).ToList()
                    .ForEach(region => regions.Add(ordinal, region));
            }
        }
    }

    public FacetColumn<DocumentType> Types { get; }

    public FacetColumn<Country> Countries { get; }

    public FacetColumn<string> Regions { get; }

    public FacetColumn<int> Years { get; }

    public FacetColumn<EntryKind> Kinds { get; }

    public FacetColumn<string> Languages { get; }

    public FacetColumn<string> Sources { get; }

    public FacetColumn<string> Publishers { get; }

    public FacetColumn<string> Topics { get; }

    public FacetColumn<Country> Mentions { get; }

    private static Comparer<T> ByName<T>()
        where T : struct, Enum =>
        Comparer<T>.Create((left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));
}
