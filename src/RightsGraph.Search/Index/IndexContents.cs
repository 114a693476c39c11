using System.Globalization;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Search.Index;

/// <summary>The description of an index in the user data of its commit.</summary>
internal sealed record IndexContents(
    int Format,
    string Countries,
    int Archive,
    string Fingerprint,
    string Sources,
    string Vocabulary,
    string BigramWords)
{
    private const string FormatKey = "rightsgraph.format";
    private const string CountriesKey = "rightsgraph.countries";
    private const string ArchiveKey = "rightsgraph.archive";
    private const string FingerprintKey = "rightsgraph.fingerprint";
    private const string SourcesKey = "rightsgraph.sources";
    private const string VocabularyKey = "rightsgraph.vocabulary";
    private const string BigramWordsKey = "rightsgraph.bigram-words";

    public static IndexContents For(Snapshot snapshot, string vocabulary, string bigramWords) => new(
        IndexFormat.Version,
        IndexFormat.Countries,
        snapshot.Version,
        snapshot.Fingerprint,
        KeyOf(snapshot.Sources),
        vocabulary,
        bigramWords);

    /// <summary>Null where another program made the index.</summary>
    public static IndexContents? Read(IDictionary<string, string> commit) =>
        Number(commit, FormatKey) is { } format
        && Number(commit, ArchiveKey) is { } archive
        && commit.TryGetValue(CountriesKey, out var countries)
        && commit.TryGetValue(FingerprintKey, out var fingerprint)
        && commit.TryGetValue(SourcesKey, out var sources)
        && commit.TryGetValue(VocabularyKey, out var vocabulary)
        && commit.TryGetValue(BigramWordsKey, out var bigramWords)
            ? new IndexContents(format, countries, archive, fingerprint, sources, vocabulary, bigramWords)
            : null;

    public bool IsReadable => Format == IndexFormat.Version && Countries == IndexFormat.Countries;

    public bool IsUpToDateWith(Snapshot snapshot) => this == For(snapshot, Vocabulary, BigramWords);

    public Dictionary<string, string> ToCommitData() => new()
    {
        [FormatKey] = Format.ToString(CultureInfo.InvariantCulture),
        [CountriesKey] = Countries,
        [ArchiveKey] = Archive.ToString(CultureInfo.InvariantCulture),
        [FingerprintKey] = Fingerprint,
        [SourcesKey] = Sources,
        [VocabularyKey] = Vocabulary,
        [BigramWordsKey] = BigramWords,
    };

    // With the time of the import: another version of the program may read other records from the same bytes.
    private static string KeyOf(IEnumerable<Source> sources) => RecordId.From(
        [
            .. sources.SelectMany(source => new[]
            {
                source.Id.ToString(),
                source.Sha256,
                source.ImportedAt.UtcTicks.ToString(CultureInfo.InvariantCulture),
            }),
        ])
        .ToString();

    private static int? Number(IDictionary<string, string> commit, string key) =>
        commit.TryGetValue(key, out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

internal static class IndexFormat
{
    /// <summary>Raise it with every change of fields or analysis: an index of another version is rebuilt.</summary>
    public const int Version = 8;

    /// <summary>Changes with the table of countries, whose names and ordinals are in the index.</summary>
    public static string Countries { get; } = RecordId.From(
        [
            .. CountryTable.Default.All.SelectMany(country => (string[])
            [
                country.Code, country.Name, country.Region,
                .. country.OfficialNames, .. country.OtherNames, .. country.Demonyms,
            ]),
        ])
        .ToString();
}
