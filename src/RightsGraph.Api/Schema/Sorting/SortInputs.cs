using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Sorting;

internal sealed class CountrySortInput : SortInput<Country>
{
    public CountrySortInput()
        : base("CountrySortInput", "countries")
    {
        Value("code", "By the alpha-3 code.", KeyCodecs.Text, country => country.Code);
        Value("alpha2", "By the alpha-2 code.", KeyCodecs.Text, country => country.Alpha2);
        Value("name", "By the usual English short name.", KeyCodecs.Text, country => country.Name);
        Value("region", "By the UN geoscheme region.", KeyCodecs.Text, country => country.Region);
        Value("subregion", "By the UN geoscheme subregion.", KeyCodecs.Text, country => country.Subregion);
        Held("summaryCount", "By how many summaries are about it.", held => held.Summaries.Length);
        Held("entryCount", "By how many entries are about it.", held => held.Entries.Length);
        Held("textCount", "By how many texts are about it.", held => held.Count);
        Held("newestDate", "By the date of its newest entry.", held => held.NewestDate?.DayNumber);
    }

    public static RecordSortKey<Country> ByName { get; } =
        new ValueSortKey<Country, string?>("name", Descending: false, country => country.Name, KeyCodecs.Text);

    public override IReadOnlyList<RecordSortKey<Country>> DefaultKeys { get; } = [ByName];

    private void Held(string name, string description, Func<CountryHoldings, int?> number) =>
        Key(name, description, (isDescending, snapshot) =>
            new HoldingsSortKey(name, isDescending, snapshot, number));
}

internal abstract class DocumentSortInput<T>(string name, string records) : SortInput<T>(name, records)
    where T : Document
{
    protected static RecordSortKey<T> ByCountry(RecordSortKey<Country> key) =>
        new NestedSortKey<T, Country>("country", key, document => document.Country);

    /// <summary>What every text has, and few sources state. A long name would not fit into a cursor.</summary>
    protected void Details() =>
        Value(
            "updatedAt",
            "By when its publisher last changed the text.",
            KeyCodecs.Moment,
            document => document.UpdatedAt);

    protected void Title() =>
        Key("title", "By the title.", isDescending => new TitleSortKey<T>(isDescending));
}

internal sealed class SummarySortInput : DocumentSortInput<Summary>
{
    public SummarySortInput()
        : base("SummarySortInput", "summaries")
    {
        Nested<CountrySortInput, Country>("country", "By the country.", ByCountry);
        Key("position", "By the place in the source document.", isDescending => new PositionSortKey(isDescending));
        Title();
        Value("year", "By the year.", KeyCodecs.Number, summary => summary.Year);
        Value("language", "By the language tag.", KeyCodecs.Text, summary => summary.Language);
        Details();
    }

    public override IReadOnlyList<RecordSortKey<Summary>> DefaultKeys { get; } =
    [
        ByCountry(CountrySortInput.ByName),
        new OrdinalSortKey<Summary>(snapshot => snapshot.Summaries, DefaultOrders.Summaries),
    ];
}

internal sealed class EntrySortInput : DocumentSortInput<Entry>
{
    public EntrySortInput()
        : base("EntrySortInput", "entries")
    {
        Nested<CountrySortInput, Country>("country", "By the country.", ByCountry);
        Value("date", "By the date.", KeyCodecs.Date, entry => entry.Date);
        Title();
        Value("year", "By the year.", KeyCodecs.Number, entry => entry.Year);
        Value("kind", "By the kind, in the order of its declaration.", KeyCodecs.Kind, entry => entry.Kind);
        Value("language", "By the language tag.", KeyCodecs.Text, entry => entry.Language);
        Details();
    }

    public override IReadOnlyList<RecordSortKey<Entry>> DefaultKeys { get; } =
    [
        new ValueSortKey<Entry, DateOnly>("date", Descending: true, entry => entry.Date, KeyCodecs.Date),
        new OrdinalSortKey<Entry>(snapshot => snapshot.Entries, DefaultOrders.Entries),
    ];
}
