using System.Globalization;
using System.Text;
using System.Text.Json;
using RightsGraph.Archive.Exports;

namespace RightsGraph.Archive.Records;

/// <summary>Details as members of a JSON object, which the store, exports and JSON Lines have in common. Members
/// without a value are omitted, and their order is fixed.</summary>
internal static class DetailsJson
{
    public const string Countries = "countries";
    public const string Topics = "topics";
    public const string Authors = "authors";
    public const string Publisher = "publisher";
    public const string UpdatedAt = "updatedAt";
    public const string Attachments = "attachments";
    public const string Extra = "extra";
    public const string FormerIds = "formerIds";

    /// <summary>Null where the record has no details.</summary>
    public static string? ToText(Document record)
    {
        if (record.Details is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, ExportLines.Readable))
        {
            json.WriteStartObject();
            Write(json, record);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <exception cref="InvalidDataException">It is not what <see cref="ToText"/> gives.</exception>
    public static RecordDetails? FromText(string? text, Country first)
    {
        if (text is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(text);
        var fields = new DetailFields(json.RootElement);
        var details = fields.Details(first, fields.FormerIds());
        return fields.Problem is null
            ? details
            : throw new InvalidDataException($"The details of a record are damaged: {fields.Problem}.");
    }

    public static void Write(Utf8JsonWriter json, Document record)
    {
        if (record.Details is not { } details)
        {
            return;
        }

        WriteList(json, Countries, record.IsAboutSeveral ? record.Countries.Select(country => country.Code) : []);
        WriteList(json, Topics, details.Topics);
        WriteList(json, Authors, details.Authors);
        WriteIfAny(json, Publisher, details.Publisher);
        WriteIfAny(
            json, UpdatedAt, details.UpdatedAt?.ToString(ExportFormat.Moment, CultureInfo.InvariantCulture));
        WriteObjects(json, Attachments, details.Attachments, file =>
        {
            json.WriteString("url", file.Url);
            WriteIfAny(json, "mediaType", file.MediaType);
            WriteIfAny(json, "title", file.Title);
        });
        WriteObjects(json, Extra, details.Extra, field =>
        {
            json.WriteString("name", field.Name);
            json.WriteString("value", field.Value);
        });
        WriteList(json, FormerIds, details.FormerIds.Select(id => id.ToString()));
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        if (values.Any())
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
    }

    private static void WriteObjects<T>(
        Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<T> writeMembers)
    {
        if (values.Count > 0)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStartObject();
                writeMembers(value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
