using System.Globalization;
using System.Text.Json;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Exports;

/// <summary>
/// Reads the fields that only the lines of an export have. What it gives where there is a problem means nothing.
/// </summary>
internal sealed class ExportFields(JsonElement json) : JsonFields(json)
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

    public int Number(string name, int least)
    {
        if (Json.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var number)
            && number >= least)
        {
            return number;
        }

        Refuse($"'{name}' is missing or out of range; expected a whole number from {least}");
        return least;
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

    public DateOnly? Day(string name)
    {
        var text = Text(name);
        if (text is not null
            && DateOnly.TryParseExact(
                text, ExportFormat.Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (text is not null)
        {
            Refuse(FieldProblems.BadDate(text));
        }

        return null;
    }

    public string RequiredLanguage()
    {
        if (Text("language", required: true) is null)
        {
            return LanguageTag.Undecided;
        }

        return Language() ?? LanguageTag.Undecided;
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
