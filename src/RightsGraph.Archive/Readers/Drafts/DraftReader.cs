using RightsGraph.Archive.Languages;
using RightsGraph.Archive.Readers.Dates;
using RightsGraph.Archive.Readers.Html;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Drafts;

/// <summary>Makes a record of a draft, or says why it is none. The constants of a mapping fill what a draft leaves
/// open.</summary>
internal sealed class DraftReader(DocumentMapping mapping, DateOnly today)
{
    public const string NoDate = "it has no date; state one, or 'summary' as its type";

    private readonly DraftCountries countries = new(mapping);
    private (string? Text, string? Tag) lastLanguage;

    public DateOptions Dates { get; init; } = new() { Today = today, Order = mapping.Dates };

    /// <summary>Whether drafts of the document have dates at all: then one without is refused, and never taken for a
    /// summary.</summary>
    public bool HasDates { get; set; }

    public JsonRecord? Read(RecordDraft draft, out string? problem)
    {
        var (title, text) = (PlainText.LineOf(Stated(draft, RecordField.Title)), TextOf(draft));
        if ((title ?? text) is null)
        {
            problem = "it has neither a title nor a text";
            return null;
        }

        var type = TypeOf(draft);
        problem = null;
        var when = type == RecordType.Summary ? default : DateOf(draft, type, ref problem);
        var year = YearOf(draft, ref problem);
        problem ??= when.Outcome != DateOutcome.Read && text is null
            ? "it has no date and no text; an entry needs a date, a summary a text"
            : null;
        var decided = problem is null ? countries.Decide(draft, title) : null;
        problem ??= decided!.Problem;
        var url = problem is null ? UrlOf(draft, ref problem) : null;
        var language = problem is null ? LanguageOf(draft) : null;
        return problem is not null
            ? null
            : new JsonRecord
            {
                Country = decided!.Countries[0],
                Date = when.Outcome == DateOutcome.Read ? when.Date : null,
                DatePrecision = when.Precision,
                Year = year,
                Kind = DraftKinds.Of(draft, mapping) ?? EntryKind.Unknown,
                Title = title,
                Text = text,
                Url = url,
                Language = language,
                OwnId = draft.First(RecordField.Id),
                Details = DraftDetails.Of(draft, mapping, Dates, decided.Countries),
            };
    }

    public bool StatesSummary(RecordDraft draft) => TypeOf(draft) == RecordType.Summary;

    private RecordType? TypeOf(RecordDraft draft) =>
        RecordTypes.Find(Stated(draft, RecordField.Type)) ?? RecordTypes.Find(draft.First(RecordField.Kind));

    private string? Stated(RecordDraft draft, RecordField field) =>
        draft.First(field) ?? mapping.Constants.GetValueOrDefault(field);

    private static string? TextOf(RecordDraft draft)
    {
        var texts = draft.All(RecordField.Text);
        return PlainText.Of(texts.Count switch { 0 => null, 1 => texts[0], _ => string.Join("\n\n", texts) });
    }

    private DateReading DateOf(RecordDraft draft, RecordType? type, ref string? problem)
    {
        var date = Stated(draft, RecordField.Date) ?? DraftDates.Joined(draft) ?? Stated(draft, RecordField.Year);
        if (date is null)
        {
            problem ??= HasDates || type == RecordType.Entry ? NoDate : null;
            return default;
        }

        var reading = DraftDates.Read(date, Dates);
        problem ??= reading.IsRead ? null
            : FieldProblems.UnreadableDate(date, reading)
                + (reading.LacksOrder ? $"; state which is meant with {WaysToState.InMapping.Dates}" : "");
        return reading;
    }

    private int? YearOf(RecordDraft draft, ref string? problem)
    {
        if (Stated(draft, RecordField.Year) is not { } text)
        {
            return null;
        }

        var reading = DraftDates.Read(text, Dates);
        problem ??= reading.IsRead ? null : $"'{FieldProblems.Shortened(text)}' is no year";
        return reading.IsRead ? reading.Date.Year : null;
    }

    private static string? UrlOf(RecordDraft draft, ref string? problem)
    {
        if (draft.First(RecordField.Url) is not { } url)
        {
            return null;
        }

        // XML can refer to half of a surrogate pair.
        url = PlainText.WithoutControls(url);
        problem ??= FieldProblems.BadUrl(url);
        return url;
    }

    /// <summary>A list of languages, or one by its name, says nothing that a tag could hold.</summary>
    private string? LanguageOf(RecordDraft draft) =>
        Stated(draft, RecordField.Language) is not { } language ? null
        : language == lastLanguage.Text ? lastLanguage.Tag
        : (lastLanguage = (language, LanguageNames.Find(language))).Tag;
}
