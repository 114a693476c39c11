using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Snapshots;

/// <summary>
/// An immutable picture of one version of the archive, in memory. All that a request reads is read from here; no
/// request touches the store.
/// </summary>
public sealed class Snapshot
{
    private readonly ImmutableArray<CountryHoldings> holdings;
    private readonly Dictionary<RecordId, int> places;
    private readonly FrozenDictionary<RecordId, Source> sourcesById;
    private readonly ConcurrentDictionary<Country, ImmutableArray<Document>> naming = [];
    private readonly Lock findingMentions = new();
    private MentionTable? mentions;

    /// <param name="version">The archive's.</param>
    /// <param name="builtAt">Now.</param>
    /// <param name="sources">Of the records, and such as have none.</param>
    /// <param name="summaries">In any order.</param>
    /// <param name="entries">In any order.</param>
    /// <param name="previous">The snapshot from which some of the records were taken over.</param>
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

        // Several at once: of a million records each takes a good part of a second, in which nothing is answered yet.
        var sorting = new RecordSorting(Sources);
        var sorted = Task.Run(() => LaidOut(sorting.Sort(summaries), previous));
        Entries = LaidOut(sorting.Sort(entries), previous);
        Summaries = sorted.GetAwaiter().GetResult();
        var summariesByTitle = Task.Run(() => TitleOrders<Summary>.Create(Summaries));
        var entriesByTitle = Task.Run(() => TitleOrders<Entry>.Create(Entries));
        var byId = Task.Run(() => PlacesOf(Summaries, Entries));
        holdings = HoldingsOf(Summaries, Entries);
        SummariesByTitle = summariesByTitle.GetAwaiter().GetResult();
        EntriesByTitle = entriesByTitle.GetAwaiter().GetResult();
        places = byId.GetAwaiter().GetResult();
        Countries =
        [
            .. holdings
                .Where(held => held.IsCovered)
                .Select(held => held.Country)
                .Order(DefaultOrders.Countries),
        ];
        sourcesById = Sources.ToFrozenDictionary(source => source.Id);
        Fingerprint = RecordId.From([.. Sources.SelectMany(source => new[] { source.Name, source.Sha256 })]).ToString();
    }

    /// <summary>Grows with every import; 0 is the archive into which nothing was ever imported.</summary>
    public int Version { get; }

    /// <summary>
    /// The same for archives of the same documents, and for no others: versions alone are counted anew wherever an
    /// archive begins anew.
    /// </summary>
    public string Fingerprint { get; }

    public DateTimeOffset BuiltAt { get; }

    /// <summary>By name.</summary>
    public ImmutableArray<Source> Sources { get; }

    /// <summary>The countries that the archive covers, by name.</summary>
    public ImmutableArray<Country> Countries { get; }

    /// <summary>By country, document and position.</summary>
    public ImmutableArray<Summary> Summaries { get; }

    public TitleOrders<Summary> SummariesByTitle { get; }

    /// <summary>Newest first.</summary>
    public ImmutableArray<Entry> Entries { get; }

    public TitleOrders<Entry> EntriesByTitle { get; }

    /// <summary>Summaries and then entries, each in their default order.</summary>
    public IEnumerable<Document> Documents => Summaries.Concat<Document>(Entries);

    /// <summary>What is held of a country, whether the archive covers it or not.</summary>
    public CountryHoldings HoldingsOf(Country country) => holdings[country.Ordinal];

    /// <summary>
    /// Which other countries each of <see cref="Documents"/> names: found once, when first asked for.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    public MentionTable FindMentions(CancellationToken cancellation = default)
    {
        lock (findingMentions)
        {
            return mentions ??= MentionTable.Create([.. Documents], cancellation);
        }
    }

    /// <summary>
    /// Takes over what <see cref="FindMentions"/> would find, from an index that has found it already.
    /// </summary>
    public void Adopt(MentionTable found)
    {
        lock (findingMentions)
        {
            mentions ??= found;
        }
    }

    /// <summary>The texts on other countries' pages that name this one, newest first: sorted once a country.</summary>
    public ImmutableArray<Document> DocumentsNaming(Country country) => naming.GetOrAdd(
        country, named => [.. FindMentions().DocumentsNaming(named).Order(DefaultOrders.Documents)]);

    public Document? FindDocument(RecordId id) =>
        !places.TryGetValue(id, out var place) ? null
        : place < Summaries.Length ? Summaries[place]
        : Entries[place - Summaries.Length];

    /// <summary>Where a record stands among <see cref="Documents"/>; null for none.</summary>
    public int? PlaceOf(RecordId id) => places.TryGetValue(id, out var place) ? place : null;

    public Source? FindSource(RecordId id) => sourcesById.GetValueOrDefault(id);

    private static Dictionary<RecordId, int> PlacesOf(
        ImmutableArray<Summary> summaries, ImmutableArray<Entry> entries)
    {
        var places = new Dictionary<RecordId, int>(summaries.Length + entries.Length);
        foreach (var summary in summaries)
        {
            places.Add(summary.Id, places.Count);
        }

        foreach (var entry in entries)
        {
            places.Add(entry.Id, places.Count);
        }

        return places;
    }

    /// <summary>
    /// Copies whose texts lie behind them in memory. Filters walk through all records in their order, and where these
    /// lie in memory as they were read, that takes three times as long: 13 ms and not 4 for the texts of 100,000
    /// entries.
    /// </summary>
    private static ImmutableArray<T> LaidOut<T>(IEnumerable<T> sorted, Snapshot? previous)
        where T : Document =>
        [
            .. sorted.Select(document =>
                ReferenceEquals(previous?.FindDocument(document.Id), document) ? document : (T)document.LaidOut()),
        ];

    private static ImmutableArray<CountryHoldings> HoldingsOf(
        ImmutableArray<Summary> summaries, ImmutableArray<Entry> entries)
    {
        // Both are sorted already, and grouping keeps the order within each group.
        var summariesByCountry = summaries.ToLookup(summary => summary.Country.Ordinal);
        var entriesByCountry = entries.ToLookup(entry => entry.Country.Ordinal);
        return
        [
            .. CountryTable.Default.All.Select(country => new CountryHoldings(
                country,
                [.. summariesByCountry[country.Ordinal]],
                [.. entriesByCountry[country.Ordinal]])),
        ];
    }
}
