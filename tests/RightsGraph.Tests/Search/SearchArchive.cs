using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search;

namespace RightsGraph.Tests.Search;

/// <summary>The smallest archives that show the thing: records made in place, an index over them, a search.</summary>
internal static class SearchArchive
{
    private static readonly Source Page = new()
    {
        Id = Source.IdOf("page"),
        Name = "page",
        Language = "en",
        Sha256 = string.Empty,
        ImportedAt = default,
    };

    public static Country Kazakhstan { get; } = Country("KAZ", "Kazakhstan", "Asia");

    /// <summary>A country that need not stand in the table.</summary>
    public static Country Country(string code, string name, string region) => new()
    {
        Ordinal = 0,
        Code = code,
        Alpha2 = code[..2],
        Name = name,
        Region = region,
        OfficialNames = [],
        OtherNames = [],
        Demonyms = [],
    };

    public static Summary Summary(
        int id,
        string text,
        string? title = null,
        int? year = null,
        Country? country = null,
        string language = "en") =>
        new()
        {
            Id = IdOf(id),
            Source = Page,
            Ordinal = id,
            Lines = new LineSpan(1, 1),
            Country = country ?? Kazakhstan,
            Title = title,
            Text = text,
            Year = year,
            Language = language,
            Position = 1,
        };

    public static Entry Entry(
        int id,
        string? text,
        string date = "2014-01-01",
        string? title = null,
        EntryKind kind = EntryKind.News,
        Country? country = null,
        string language = "en") =>
        new()
        {
            Id = IdOf(id),
            Source = Page,
            Ordinal = id,
            Lines = new LineSpan(1, 1),
            Country = country ?? Kazakhstan,
            Title = title,
            Text = text,
            Year = Day(date).Year,
            Language = language,
            Date = Day(date),
            Kind = kind,
        };

    public static DateOnly Day(string date) =>
        DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Ids that sort like the numbers.</summary>
    public static RecordId IdOf(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static Snapshot Snapshot(params IEnumerable<Document> documents) => SnapshotOf(1, documents);

    public static Snapshot SnapshotOf(int version, IEnumerable<Document> documents)
    {
        var all = documents.ToList();
        var sources = all.Select(document => document.Source).Append(Page).DistinctBy(source => source.Id);
        return new Snapshot(version, default, sources, all.OfType<Summary>(), all.OfType<Entry>());
    }

    public static SearchIndex Index(params IEnumerable<Document> documents) => SearchIndex.Build(Snapshot(documents));

    /// <summary>An index of summaries without title whose ids count the texts from 1.</summary>
    public static SearchIndex IndexOfTexts(params IEnumerable<string> texts) =>
        Index(texts.Select((text, place) => Summary(place + 1, text)));

    /// <summary>All that holds anything of the query, so that a test of one rule need not hold the others.</summary>
    public static SearchResult Find(
        this SearchIndex index, string query, SearchFilter? where = null, SearchMatch match = SearchMatch.Any) =>
        index.Search(new SearchRequest { Query = query, Where = where, Match = match, First = 50 });

    /// <summary>The numbers of the documents found, in ascending order.</summary>
    public static IEnumerable<int> Numbers(
        this SearchIndex index, string query, SearchFilter? where = null, SearchMatch match = SearchMatch.Any) =>
        index.Find(query, where, match).Hits.Select(hit => hit.Document.Ordinal).Order();

    /// <summary>The words that the first hit marks, in the order in which they are shown.</summary>
    public static IEnumerable<string> Marked(this SearchIndex index, string query) =>
        index.Find(query).Hits[0].Highlights(50, 1000).SelectMany(Marked);

    public static IEnumerable<string> Marked(Highlight highlight) =>
        highlight.Spans.Select(span => highlight.Text[span.Start..span.End]);
}
