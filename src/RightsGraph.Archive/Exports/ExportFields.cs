using System.Globalization;
using System.Text.Json;

namespace RightsGraph.Archive.Exports;

/// <summary>Reads the fields that only exports have. Its values are meaningless once there is a problem.</summary>
internal sealed class ExportFields(JsonElement json) : DetailFields(json)
{
    private const int HashLength = 64;

    public string Required(string name) => Text(name, required: true) ?? "";

    public RecordId Id()
    {
        var text = Required("id");
        if (!RecordId.TryParse(text, out var id))
        {
            Refuse($"'id' is '{FieldProblems.Shortened(text)}'; expected 32 hexadecimal digits in lower case");
        }

        return id;
    }

    /// <summary>Absent in exports of programs that knew no other.</summary>
    public int Reader() => Json.TryGetProperty("reader", out _) ? Number("reader", 0) : 0;

    public int Number(string name, int min)
    {
        if (Json.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var number)
            && number >= min)
        {
            return number;
        }

        Refuse($"'{name}' is missing or out of range; expected a whole number from {min}");
        return min;
    }

    public string Sha256()
    {
        var text = Required("sha256");
        if (text.Length != HashLength || !text.All(char.IsAsciiHexDigitLower))
        {
            Refuse($"'sha256' is '{FieldProblems.Shortened(text)}'; expected 64 hexadecimal digits in lower case");
        }

        return text;
    }

    public DateTimeOffset Moment(string name)
    {
        var text = Required(name);
        if (!DateTimeOffset.TryParseExact(
            text, ExportFormat.Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            Refuse($"'{name}' is '{FieldProblems.Shortened(text)}'; "
                + "expected a moment such as 2014-04-14T12:30:00.000Z");
        }

        return moment;
    }

    public string RequiredLanguage() =>
        (Text("language", required: true) is null ? null : Language()) ?? LanguageTag.Undecided;

    public Document Record(Source source, bool isEntry)
    {
        // The first problem is the one reported, so the fields are read in this order.
        var (id, country, ordinal) = (Id(), Country()!, Number("ordinal", 0));
        var first = Number("firstLine", 1);
        var last = Number("lastLine", first);
        var precision = DatePrecision.Day;
        var (date, kind) = isEntry ? (EntryDate(out precision), Kind()) : default;
        var position = isEntry ? 0 : Number("position", 1);
        var fields = new DocumentFields
        {
            Id = id,
            Source = source,
            Ordinal = ordinal,
            Lines = new LineSpan(first, last),
            Country = country,
            Title = Text("title"),
            Text = Text("text", required: !isEntry),
            Year = isEntry ? Number("year", 1) : Year(),
            Language = RequiredLanguage(),
            Url = Url(),
            Details = Details(country, FormerIds()),
        };
        return isEntry ? fields.ToEntry(date, kind, precision) : fields.ToSummary(position);
    }

    public byte[] Bytes(string name)
    {
        if (Json.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
            && value.TryGetBytesFromBase64(out var bytes))
        {
            return bytes;
        }

        Refuse($"'{name}' is missing or damaged; expected bytes in Base64");
        return [];
    }
}
