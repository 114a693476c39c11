using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Mentions;
using RightsGraph.Archive.Records;

namespace RightsGraph.Search.Facets;

/// <summary>What hits are counted by, made once an index: some 30 bytes a document.</summary>
internal sealed class FacetColumns
{
    private static readonly Comparer<int> NewestFirst = Comparer<int>.Create((left, right) => right.CompareTo(left));

    private static readonly Comparer<Country> ByCode =
        Comparer<Country>.Create((left, right) => string.CompareOrdinal(left.Code, right.Code));

    public FacetColumns(Document[] documents, MentionTable mentions)
    {
        // All at once: of a million documents each takes a quarter of a second, in which nothing is answered yet.
        var types = Column(_ => true, TypeOf, ByName<DocumentType>());
        var countries = Column(_ => true, document => document.Country, ByCode);
        var regions = Column(_ => true, document => document.Country.Region, StringComparer.Ordinal);
        var years = Column(document => document.Year is not null, document => document.Year!.Value, NewestFirst);
        var kinds = Column(document => document is Entry, document => ((Entry)document).Kind, ByName<EntryKind>());
        var languages = Column(_ => true, document => document.Language, StringComparer.Ordinal);
        Types = types.GetAwaiter().GetResult();
        Countries = countries.GetAwaiter().GetResult();
        Regions = regions.GetAwaiter().GetResult();
        Years = years.GetAwaiter().GetResult();
        Kinds = kinds.GetAwaiter().GetResult();
        Languages = languages.GetAwaiter().GetResult();
        Mentions = new MentionColumn(mentions);

        Task<SingleColumn<T>> Column<T>(Func<Document, bool> has, Func<Document, T> valueOf, IComparer<T> order)
            where T : notnull =>
            Task.Run(() => SingleColumn<T>.Of(documents, has, valueOf, order));
    }

    public FacetColumn<DocumentType> Types { get; }

    public FacetColumn<Country> Countries { get; }

    public FacetColumn<string> Regions { get; }

    public FacetColumn<int> Years { get; }

    public FacetColumn<EntryKind> Kinds { get; }

    public FacetColumn<string> Languages { get; }

    public FacetColumn<Country> Mentions { get; }

    private static DocumentType TypeOf(Document document) =>
        document is Entry ? DocumentType.Entry : DocumentType.Summary;

    private static Comparer<T> ByName<T>()
        where T : struct, Enum =>
        Comparer<T>.Create((left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));
}
