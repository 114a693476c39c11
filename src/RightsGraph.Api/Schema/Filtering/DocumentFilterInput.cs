using RightsGraph.Archive.Countries;

namespace RightsGraph.Api.Schema.Filtering;

internal abstract class DocumentFilterInput<T>(string name, string records)
    : FilterInput<T>(name, records, (document, test) => document.IsAboutAny(test))
    where T : Document
{
    protected void Country() =>
        Add<CountryFilterInput>(
            "country",
            "By the country that the text is about; of several, any of them. Only `not` leaves out all texts about a "
                + "country.",
            (filter, operand, context) => filter.CompilePredicate(operand, context) is { } test
                ? ForCountries(CachePerCountry(test))
                : null);

    protected void Body(bool nullable, string description) =>
        Add<StringOperationFilterInput>("text", description, (operations, operand, context) =>
            operations.CompileForText(operand, nullable) is { } test
                ? ForRecords(
                    test,
                    context.Snapshot.MeanTextLength * Filter.TextByteMicroseconds * operations.CountTests(operand))
                : null);

    protected void Language() =>
        Text(
            "language",
            nullable: false,
            document => document.Language,
            $"By the language, BCP 47, for instance en. Here {Vocabulary.AnyLanguage}",
            Vocabulary.Languages);

    /// <summary>Adds the condition on the time of a text.</summary>
    protected void Time(Func<Period, Filter<T>> compile) =>
        Add<PeriodFilterInput>("period", PeriodFilterInput.FieldDescription, (type, operand, _) =>
            type.Read(operand) is { } period ? compile(period) : null);

    /// <summary>What every text has, and few sources state.</summary>
    protected void Details()
    {
        Texts("topics", document => document.Topics, "By the topics.");
        Texts("authors", document => document.Authors, "By the authors.");
        Text("publisher", nullable: true, document => document.Publisher, "By who published the text.");
        Text(
            "source", nullable: false, document => document.Source.Name, "By the name of the source document.");
        Value<DateTimeOffset?, DateTimeOperationFilterInput>(
            "updatedAt",
            nullable: true,
            document => document.UpdatedAt,
            "By when its publisher last changed the text.");
    }

    protected void Number(string field, bool nullable, Func<T, int?> read, string description) =>
        Value<int?, IntOperationFilterInput>(field, nullable, read, description);

    private void Texts(string field, Func<T, IReadOnlyList<string>> read, string description) =>
        Add<ListStringOperationFilterInput>(field, description, (list, operand, _) =>
            list.Compile(operand) is { } test ? ForRecords(document => test(read(document))) : null);

    /// <remarks>There are 250 countries, and may be a million texts.</remarks>
    private static Func<Country, bool> CachePerCountry(Func<Country, bool> condition)
    {
        var outcomes = new bool?[CountryTable.Default.All.Count];
        return country => outcomes[country.Ordinal] ??= condition(country);
    }
}

internal sealed class SummaryFilterInput : DocumentFilterInput<Summary>
{
    public SummaryFilterInput()
        : base("SummaryFilterInput", "summaries")
    {
        Country();
        Number(
            "position", nullable: false, summary => summary.Position, "By the place in the source document, from 1.");
        Text("title", nullable: true, summary => summary.Title, "By the title.");
        Body(nullable: false, "By the text.");
        Number("year", nullable: true, summary => summary.Year, "By the year that the text is about.");
        Time(period => ForRecords(period.Overlaps));
        Language();
        Details();
    }
}

internal sealed class EntryFilterInput : DocumentFilterInput<Entry>
{
    public EntryFilterInput()
        : base("EntryFilterInput", "entries")
    {
        Country();
        Add<LocalDateOperationFilterInput>("date", "By the date.", (operations, operand, _) =>
            operations.Compile(operand, nullable: false) is not { } test ? null
            : DayRange.FromOperators(operations, operand) is { } days ? ForRange(days.NewestFirst())
            : ForRecords(entry => test(entry.Date)));
        Text("title", nullable: true, entry => entry.Title, "By the title.");
        Body(nullable: true, "By the text; `{eq: null}` keeps the entries without one.");
        Number("year", nullable: false, entry => entry.Year, "By the year that the text is about.");
        Value<EntryKind?, EntryKindOperationFilterInput>("kind", nullable: false, entry => entry.Kind, "By the kind.");
        Time(period => ForRange(DayRange.AboutPeriod(period).NewestFirst(), period.Overlaps));
        Language();
        Value<DatePrecision?, DatePrecisionOperationFilterInput>(
            "datePrecision", nullable: false, entry => entry.DatePrecision, "By how much of the date is known.");
        Details();
    }
}
