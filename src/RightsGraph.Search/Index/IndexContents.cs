using System.Globalization;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Search.Index;

/// <summary>What an index says of itself in the user data of its commit.</summary>
/// <param name="Format"><see cref="IndexFormat.Version"/>.</param>
/// <param name="Countries"><see cref="IndexFormat.Countries"/>.</param>
/// <param name="Archive">The archive's version.</param>
/// <param name="Fingerprint"><see cref="Snapshot.Fingerprint"/>.</param>
/// <param name="Sources">The same for archives of the same imports.</param>
/// <param name="Vocabulary">The file beside the index.</param>
internal sealed record IndexContents(
    int Format, string Countries, int Archive, string Fingerprint, string Sources, string Vocabulary)
{
    private const string FormatKey = "rightsgraph.format";
    private const string CountriesKey = "rightsgraph.countries";
    private const string ArchiveKey = "rightsgraph.archive";
    private const string FingerprintKey = "rightsgraph.fingerprint";
    private const string SourcesKey = "rightsgraph.sources";
    private const string VocabularyKey = "rightsgraph.vocabulary";

    /// <summary>Of this program's index of a snapshot.</summary>
    public static IndexContents Of(Snapshot snapshot, string vocabulary) => new(
        IndexFormat.Version,
        IndexFormat.Countries,
        snapshot.Version,
        snapshot.Fingerprint,
        KeyOf(snapshot.Sources),
        vocabulary);

    /// <summary>Null where the index was made by something else.</summary>
    public static IndexContents? Read(IDictionary<string, string> commit) =>
        Number(commit, FormatKey) is { } format
        && Number(commit, ArchiveKey) is { } archive
        && commit.TryGetValue(CountriesKey, out var countries)
        && commit.TryGetValue(FingerprintKey, out var fingerprint)
        && commit.TryGetValue(SourcesKey, out var sources)
        && commit.TryGetValue(VocabularyKey, out var vocabulary)
            ? new IndexContents(format, countries, archive, fingerprint, sources, vocabulary)
            : null;

    /// <summary>Whether this program can read it.</summary>
    public bool IsReadable => Format == IndexFormat.Version && Countries == IndexFormat.Countries;

    /// <summary>Whether it is the index of this snapshot as it stands.</summary>
    public bool IsOf(Snapshot snapshot) => this == Of(snapshot, Vocabulary);

    public Dictionary<string, string> ToCommitData() => new()
    {
        [FormatKey] = Format.ToString(CultureInfo.InvariantCulture),
        [CountriesKey] = Countries,
        [ArchiveKey] = Archive.ToString(CultureInfo.InvariantCulture),
        [FingerprintKey] = Fingerprint,
        [SourcesKey] = Sources,
        [VocabularyKey] = Vocabulary,
    };

    // Another program may have read other records from the same bytes; then it imported them at another time.
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
