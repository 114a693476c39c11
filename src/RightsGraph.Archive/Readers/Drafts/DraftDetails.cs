using RightsGraph.Archive.Readers.Dates;
using RightsGraph.Archive.Readers.Html;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Drafts;

/// <summary>What a draft says that few sources say: topics, authors, files, and what no field takes.</summary>
internal static class DraftDetails
{
    /// <summary>Of one field, so that a cell with a whole document in it is not kept beside the text.</summary>
    private const int MaxExtraLength = 4_000;

    /// <summary>Most rows fill none of these.</summary>
    private static readonly RecordField[] Rare =
    [
        RecordField.Topics, RecordField.Authors, RecordField.Publisher, RecordField.Updated, RecordField.Attachments,
        RecordField.Licence, RecordField.Month, RecordField.Day, RecordField.Extra,
    ];

    private static readonly RecordField[] Single =
    [
        RecordField.CountryCode, RecordField.Date, RecordField.Title, RecordField.Text,
        RecordField.Url, RecordField.Language, RecordField.Id, RecordField.Publisher, RecordField.Updated,
    ];

    public static RecordDetails? Of(
        RecordDraft draft, DocumentMapping mapping, DateOptions dates, IReadOnlyList<Country> countries)
    {
        var isPlain = countries.Count == 1 && !draft.HasSeveral && !draft.HasFiles
            && !Array.Exists(Rare, draft.Has)
            && !(draft.First(RecordField.Date) is { } date && DraftDates.HasMark(date))
            && (draft.First(RecordField.Kind) is not { } kind || !IsNoKind(kind));
        return isPlain ? null : new RecordDetails
        {
            Topics = [.. Lines(draft, RecordField.Topics).Distinct(StringComparer.Ordinal)],
            Authors = [.. Lines(draft, RecordField.Authors).Distinct(StringComparer.Ordinal)],
            Publisher = PublisherOf(draft, mapping),
            OtherCountries = countries.Count > 1 ? [.. countries.Skip(1)] : [],
            UpdatedAt = draft.First(RecordField.Updated) is { } updated ? DraftDates.Moment(updated, dates) : null,
            Attachments = [.. draft.Files.Select(Plain), .. AttachmentsOf(draft)],
            Extra = [.. ExtraOf(draft), .. UnreadUpdates(draft, dates)],
        }.Shared();
    }

    private static IEnumerable<string> Lines(RecordDraft draft, RecordField field) =>
        draft.Values(field)
            .SelectMany(value => draft.HasLists
                ? ValueList.Split(value.Value, byComma: field == RecordField.Topics)
                : [value.Value])
            .Select(value => PlainText.LineOf(value))
            .OfType<string>();

    /// <summary>That of the mapping is the source's.</summary>
    private static string? PublisherOf(RecordDraft draft, DocumentMapping mapping) =>
        draft.All(RecordField.Publisher) is { Count: > 0 } stated
            ? PlainText.LineOf(string.Join("; ", stated.Distinct(StringComparer.Ordinal))) is { } publisher
                && publisher != mapping.Constants.GetValueOrDefault(RecordField.Publisher)
                ? publisher
                : null
            : null;

    /// <summary>Some readers take them as they are written, and no store holds a NUL.</summary>
    private static Attachment Plain(Attachment file) => file with
    {
        MediaType = PlainText.LineOf(file.MediaType),
        Title = PlainText.LineOf(file.Title),
    };

    private static IEnumerable<Attachment> AttachmentsOf(RecordDraft draft) =>
        draft.Values(RecordField.Attachments)
            .SelectMany(value => ValueList.Split(value.Value, byComma: false))
            .Where(IsAddress)
            .Distinct(StringComparer.Ordinal)
            .Select(url => new Attachment(url, MediaTypeOf(url)));

    private static bool IsAddress(string value) =>
        value.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && FieldProblems.BadUrl(value) is null
        && !value.Contains(' ', StringComparison.Ordinal);

    private static string? MediaTypeOf(string url) =>
        Path.GetExtension(url.Split('?', '#')[0]).ToLowerInvariant() switch
        {
            ".pdf" => "application/pdf",
            ".doc" => "application/msword",
            ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".png" => "image/png",
            ".mp3" => "audio/mpeg",
            ".mp4" => "video/mp4",
            _ => null,
        };

    private static IEnumerable<ExtraField> ExtraOf(RecordDraft draft) =>
        draft.Values(RecordField.Extra)
            .Concat(Single.SelectMany(draft.Others))
            .Concat(draft.Values(RecordField.Kind).Where(kind => IsNoKind(kind.Value)))
            .Concat(draft.Values(RecordField.Licence))
            .Concat(draft.Values(RecordField.Date).Where(date => DraftDates.HasMark(date.Value)))
            .Concat(IsJoined(draft) ? [] : draft.Values(RecordField.Month).Concat(draft.Values(RecordField.Day)))
            .Concat(draft.Values(RecordField.Attachments).Where(file => !HoldsAddress(file.Value)))
            .Select(ToExtra);

    /// <summary>A date of the last change that cannot be read is kept as it is written.</summary>
    private static IEnumerable<ExtraField> UnreadUpdates(RecordDraft draft, DateOptions dates) =>
        draft.Values(RecordField.Updated)
            .OrderBy(value => value.Rank)
            .Take(1)
            .Where(value => !DraftDates.IsNoDateAtAll(value.Value) && DraftDates.Moment(value.Value, dates) is null)
            .Select(ToExtra);

    private static ExtraField ToExtra(DraftValue value) =>
        new(Cleaned(value.Name, 200), Cleaned(value.Value, MaxExtraLength));

    private static bool IsJoined(RecordDraft draft) =>
        draft.First(RecordField.Date) is null && DraftDates.Joined(draft) is not null;

    private static bool IsNoKind(string word) => DraftKinds.Find(word) is null && RecordTypes.Find(word) is null;

    private static bool HoldsAddress(string value) => ValueList.Split(value, byComma: false).Any(IsAddress);

    private static string Cleaned(string value, int maxLength)
    {
        var text = PlainText.WithoutControls(value);
        if (text.Length <= maxLength)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
