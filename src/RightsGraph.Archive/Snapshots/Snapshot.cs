using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace RightsGraph.Archive.Snapshots;

/// <summary>One immutable version of the archive in memory. Requests read it and never touch the store.</summary>
public sealed class Snapshot
{
    private readonly ImmutableArray<CountryHoldings> holdings;
    private readonly Dictionary<RecordId, int> indexes;
    private readonly FrozenDictionary<RecordId, RecordId> presentIds;
    private readonly FrozenDictionary<RecordId, Source> sourcesById;
    private readonly ConcurrentDictionary<Country, ImmutableArray<Document>> naming = [];
    private readonly Lazy<TitleOrders<Summary>> summariesByTitle;
    private readonly Lazy<TitleOrders<Entry>> entriesByTitle;
    private readonly Lazy<FrozenSet<string>> languages;
    private readonly Lock findingMentions = new();
    private MentionTable? mentions;

    /// <summary>Takes all sources, also those without records, and all records, each in any order.</summary>
    public Snapshot(
        int version,
        DateTimeOffset builtAt,
        IEnumerable<Source> sources,
        IEnumerable<Summary> summaries,
        IEnumerable<Entry> entries,
        Snapshot? previous = null)
    {
        Version = version;
        BuiltAt = builtAt;
        Sources = [.. sources.OrderBy(source => source.Name, StringComparer.Ordinal)];

        // In parallel: for a million records each step takes a good part of a second, in which no request is served.
        var sorting = new RecordSorting(Sources);
        (Summaries, Entries) = InParallel(
            () => Compacted(sorting.Sort(summaries), previous),
            () => Compacted(sorting.Sort(entries), previous));
        (indexes, holdings) = InParallel(() => IndexesOf(Summaries, Entries), () => HoldingsOf(Summaries, Entries));
        (summariesByTitle, entriesByTitle) = (OrdersOf(Summaries), OrdersOf(Entries));
        languages = LanguagesOf(Summaries, Entries);
        Countries =
            [.. holdings.Where(held => held.IsCovered).Select(held => held.Country).Order(DefaultOrders.Countries)];
        SummariesOfSeveral = [.. Summaries.Where(record => record.IsAboutSeveral)];
        EntriesOfSeveral = [.. Entries.Where(record => record.IsAboutSeveral)];
        presentIds = PresentIdsOf(Documents.Where(record => record.FormerIds.Count > 0));
        sourcesById = Sources.ToFrozenDictionary(source => source.Id);
        MeanTextLength = Documents.Sum(document => (double)document.TextLength) / Math.Max(1, Count);
        Fingerprint = RecordId.From([.. Sources.SelectMany(source => new[] { source.Name, source.Sha256 })]).ToString();
    }

    /// <summary>Grows with every import, from 0 for an archive without any.</summary>
    public int Version { get; }

    /// <summary>Identifies the documents. The version does not: another archive counts from 0 as well.</summary>
    public string Fingerprint { get; }

    public DateTimeOffset BuiltAt { get; }

    /// <summary>By name.</summary>
    public ImmutableArray<Source> Sources { get; }

    /// <summary>The countries that the archive covers, by name.</summary>
    public ImmutableArray<Country> Countries { get; }

    /// <summary>By country, document and position.</summary>
    public ImmutableArray<Summary> Summaries { get; }

    /// <summary>Sorted on the first call.</summary>
    public TitleOrders<Summary> SummariesByTitle => summariesByTitle.Value;

    /// <summary>Newest first.</summary>
    public ImmutableArray<Entry> Entries { get; }

    /// <summary>Sorted on the first call.</summary>
    public TitleOrders<Entry> EntriesByTitle => entriesByTitle.Value;

    /// <summary>The summaries that are about several countries; mostly none.</summary>
    public ImmutableArray<Summary> SummariesOfSeveral { get; }

    /// <summary>The entries that are about several countries; mostly none.</summary>
    public ImmutableArray<Entry> EntriesOfSeveral { get; }

    /// <summary>Summaries and entries together.</summary>
    public int Count => Summaries.Length + Entries.Length;

    /// <summary>The tags of all languages that texts are in; collected on the first call.</summary>
    public FrozenSet<string> Languages => languages.Value;

    /// <summary>UTF-8 bytes or UTF-16 units of a text, those that are missing among them.</summary>
    public double MeanTextLength { get; }

    /// <summary>Summaries and then entries, each in their default order.</summary>
    public IEnumerable<Document> Documents => Summaries.Concat<Document>(Entries);

    public CountryHoldings HoldingsOf(Country country) => holdings[country.Ordinal];

    /// <summary>Which other countries each of <see cref="Documents"/> names; computed on the first call.</summary>
    public MentionTable FindMentions(CancellationToken cancellation = default)
    {
        lock (findingMentions)
        {
            return mentions ??= MentionTable.Create([.. Documents], cancellation);
        }
    }

    /// <summary>Sets what <see cref="FindMentions"/> would compute, where an index has stored it.</summary>
    public void Adopt(MentionTable found)
    {
        lock (findingMentions)
        {
            mentions ??= found;
        }
    }

    /// <summary>Texts on other countries' pages that name this one, newest first; cached for each country.</summary>
    public ImmutableArray<Document> DocumentsNaming(Country country) => naming.GetOrAdd(
        country, named => [.. FindMentions().DocumentsNaming(named).Order(DefaultOrders.Documents)]);

    public Document? FindDocument(RecordId id) =>
        !indexes.TryGetValue(id, out var index) ? null
        : index < Summaries.Length ? Summaries[index]
        : Entries[index - Summaries.Length];

    /// <summary>The record that took the place of one that the archive had before.</summary>
    public Document? FindSuccessor(RecordId formerId) =>
        presentIds.TryGetValue(formerId, out var id) ? FindDocument(id) : null;

    public int? IndexOf(RecordId id) => indexes.TryGetValue(id, out var index) ? index : null;

    public Source? FindSource(RecordId id) => sourcesById.GetValueOrDefault(id);

    private static (TFirst First, TSecond Second) InParallel<TFirst, TSecond>(
        Func<TFirst> first, Func<TSecond> second)
    {
        var (firstResult, secondResult) = (default(TFirst)!, default(TSecond)!);
        Parallel.Invoke(() => firstResult = first(), () => secondResult = second());
        return (firstResult, secondResult);
    }

    // Made here: a lambda of the constructor would hold the previous snapshot.
    private static Lazy<TitleOrders<T>> OrdersOf<T>(ImmutableArray<T> documents)
        where T : Document =>
        new(() => TitleOrders<T>.Create(documents));

    private static Lazy<FrozenSet<string>> LanguagesOf(
        ImmutableArray<Summary> summaries, ImmutableArray<Entry> entries) => new(() =>
        summaries.Concat<Document>(entries).Select(document => document.Language)
            .ToFrozenSet(StringComparer.Ordinal));

    private static Dictionary<RecordId, int> IndexesOf(
        ImmutableArray<Summary> summaries, ImmutableArray<Entry> entries)
    {
        var indexes = new Dictionary<RecordId, int>(summaries.Length + entries.Length);
        foreach (var record in summaries.Concat<Document>(entries))
        {
            indexes.Add(record.Id, indexes.Count);
        }

        return indexes;
    }

    /// <summary>An id that several records have had leads to the first of them.</summary>
    private static FrozenDictionary<RecordId, RecordId> PresentIdsOf(IEnumerable<Document> records)
    {
        var present = new Dictionary<RecordId, RecordId>();
        foreach (var record in records)
        {
            foreach (var former in record.FormerIds)
            {
                present.TryAdd(former, record.Id);
            }
        }

        return present.ToFrozenDictionary();
    }

    /// <summary>Copies the records in their order, each with its text behind it in memory. Filters scan them in this
    /// order; with the records where loading put them, a scan of the texts of 100,000 entries takes 13 ms instead of
    /// 4.</summary>
    private static ImmutableArray<T> Compacted<T>(IEnumerable<T> sorted, Snapshot? previous)
        where T : Document =>
        [
            .. sorted.Select(document =>
                ReferenceEquals(previous?.FindDocument(document.Id), document) ? document : (T)document.Compacted()),
        ];

    private static ImmutableArray<CountryHoldings> HoldingsOf(
        ImmutableArray<Summary> summaries, ImmutableArray<Entry> entries)
    {
        var (ofSummaries, ofEntries) = (ByCountry(summaries), ByCountry(entries));
        return
        [
            .. CountryTable.Default.All.Select(country => new CountryHoldings(
                country, ofSummaries[country.Ordinal], ofEntries[country.Ordinal])),
        ];
    }

    /// <summary>In the order of the records, each under all countries that it is about.</summary>
    private static ImmutableArray<T>[] ByCountry<T>(ImmutableArray<T> records)
        where T : Document
    {
        var lists = new List<T>?[CountryTable.Default.All.Count];
        foreach (var record in records)
        {
            (lists[record.Country.Ordinal] ??= []).Add(record);
            foreach (var country in record.Details?.OtherCountries ?? [])
            {
                (lists[country.Ordinal] ??= []).Add(record);
            }
        }

        return Array.ConvertAll(lists, list => list is null ? [] : list.ToImmutableArray());
    }
}
