using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Mentions;
using RightsGraph.Archive.Records;

namespace RightsGraph.Search.Facets;

/// <summary>What hits are counted by, made once an index: some 30 bytes a document.</summary>
internal sealed class FacetColumns(Document[] documents, MentionTable mentions)
{
    private static readonly Comparer<int> NewestFirst = Comparer<int>.Create((left, right) => right.CompareTo(left));

    public FacetColumn<DocumentType> Types { get; } = SingleColumn<DocumentType>.Of(
        documents, _ => true, document => document is Entry ? DocumentType.Entry : DocumentType.Summary,
        ByName<DocumentType>());

    public FacetColumn<Country> Countries { get; } = SingleColumn<Country>.Of(
        documents, _ => true, document => document.Country,
        Comparer<Country>.Create((left, right) => string.CompareOrdinal(left.Code, right.Code)));

    public FacetColumn<string> Regions { get; } = SingleColumn<string>.Of(
        documents, _ => true, document => document.Country.Region, StringComparer.Ordinal);

    public FacetColumn<int> Years { get; } = SingleColumn<int>.Of(
        documents, document => document.Year is not null, document => document.Year!.Value, NewestFirst);

    public FacetColumn<EntryKind> Kinds { get; } = SingleColumn<EntryKind>.Of(
        documents, document => document is Entry, document => ((Entry)document).Kind, ByName<EntryKind>());

    public FacetColumn<string> Languages { get; } = SingleColumn<string>.Of(
        documents, _ => true, document => document.Language, StringComparer.Ordinal);

    public FacetColumn<Country> Mentions { get; } = new MentionColumn(mentions);

    private static Comparer<T> ByName<T>()
        where T : struct, Enum =>
        Comparer<T>.Create((left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));
}
