using System.Globalization;

namespace RightsGraph.Search.Index;

/// <summary>The description of an index in the user data of its commit.</summary>
internal sealed class IndexContents
{
    public const string FormatKey = "rightsgraph.format";
    public const string CountriesKey = "rightsgraph.countries";

    private const string VocabularyKey = "rightsgraph.vocabulary";
    private const string BigramWordsKey = "rightsgraph.bigram-words";
    private const string NearDuplicatesKey = "rightsgraph.near-duplicates";

    // Raise it with every change of fields or analysis: an index of another version is rebuilt.
    private const string Format = "11";

    // Changes with the table of countries, whose names and ordinals are in the index.
    private static readonly string Countries = KeyOf(CountryTable.Default.All.SelectMany(country => (string[])
    [
        country.Code, country.Name, country.Region,
        .. country.OfficialNames, .. country.OtherNames, .. country.Demonyms,
    ]));

    private IndexContents(IDictionary<string, string> commitData) => CommitData = commitData;

    public IDictionary<string, string> CommitData { get; }

    public string Vocabulary => CommitData[VocabularyKey];

    public string BigramWords => CommitData[BigramWordsKey];

    public string NearDuplicates => CommitData[NearDuplicatesKey];

    public bool IsReadable =>
        CommitData[FormatKey] == Format && CommitData[CountriesKey] == Countries
        && new[] { VocabularyKey, BigramWordsKey, NearDuplicatesKey }.All(CommitData.ContainsKey);

    public static IndexContents For(
        Snapshot snapshot, string vocabulary, string bigramWords, string nearDuplicates) => new(
        new Dictionary<string, string>
        {
            [FormatKey] = Format,
            [CountriesKey] = Countries,
            ["rightsgraph.archive"] = snapshot.Version.ToString(CultureInfo.InvariantCulture),
            ["rightsgraph.fingerprint"] = snapshot.Fingerprint,
            ["rightsgraph.sources"] = KeyOf(snapshot.Sources),
            [VocabularyKey] = vocabulary,
            [BigramWordsKey] = bigramWords,
            [NearDuplicatesKey] = nearDuplicates,
        });

    /// <summary>Null where another program made the index.</summary>
    public static IndexContents? Read(IDictionary<string, string> commit) =>
        commit.ContainsKey(FormatKey) && commit.ContainsKey(CountriesKey) ? new(commit) : null;

    public bool IsUpToDateWith(Snapshot snapshot) =>
        For(snapshot, Vocabulary, BigramWords, NearDuplicates).CommitData.All(CommitData.Contains);

    // With the time of the import: another version of the program may read other records from the same bytes.
    private static string KeyOf(IEnumerable<Source> sources) => KeyOf(sources.SelectMany(source => (string[])
    [
        source.Id.ToString(), source.Sha256, source.ImportedAt.UtcTicks.ToString(CultureInfo.InvariantCulture),
    ]));

    private static string KeyOf(IEnumerable<string> parts) => RecordId.From([.. parts]).ToString();
}
