using System.Text.Json;
using RightsGraph.Archive.Languages;
using RightsGraph.Archive.Readers.Drafts;
using RightsGraph.Archive.Readers.Html;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Json;

/// <summary>Makes drafts of the objects of a JSON document.</summary>
internal sealed class JsonItems(DraftDocument target, DocumentMapping mapping)
{
    private readonly JsonDraft drafts = new(mapping);
    private int number;
    private int others;

    /// <summary>A text that the document says of itself, beside the list.</summary>
    public void TakeHead(string name, string? value)
    {
        switch (FieldNames.Find(name)?.Field)
        {
            case RecordField.Title:
                target.Title ??= PlainText.LineOf(value);
                break;
            case RecordField.Language:
                target.Language ??= value is null ? null : LanguageNames.Find(value);
                break;
            case RecordField.Licence:
                target.Licence ??= PlainText.LineOf(value);
                break;
        }
    }

    /// <exception cref="JsonException">The JSON is damaged.</exception>
    public void Take(ref Utf8JsonReader reader)
    {
        number++;
        using var json = JsonDocument.ParseValue(ref reader);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
        {
            others++;
            target.Refuse(
                new RecordDraft(number), "it is no object; expected one such as {\"country\": …, \"date\": …}");
            return;
        }

        try
        {
            target.Add(drafts.Of(json.RootElement, number));
        }
        catch (InvalidOperationException)
        {
            // Thrown for a lone escape such as \ud800, which JSON allows but no text can contain.
            target.Refuse(new RecordDraft(number), "it escapes half of a surrogate pair, which is no character");
        }
    }

    /// <param name="otherPlace">Where the records may be, if what was taken is none.</param>
    public ReadOutcome Close(string otherPlace)
    {
        target.OtherPlace = otherPlace;
        if (drafts.Passed.Count > 0)
        {
            target.Note($"members of members were left out: {string.Join(", ", drafts.Passed.Order().Take(20))}");
        }

        var outcome = target.Close();
        return outcome.Document is null && (others == number || !drafts.HasFields)
            ? outcome with { IsForeign = true }
            : outcome;
    }

    public static string? NameOf(ref Utf8JsonReader reader) => TextOf(ref reader);

    /// <summary>Null where it holds half of a surrogate pair.</summary>
    public static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
