using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RightsGraph.Archive.Records;

namespace RightsGraph.Server.Commands;

/// <summary>Prints what was read of documents for other programs, a document a line.</summary>
internal static class CheckLines
{
    private static readonly JsonSerializerOptions OneLine = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void Write(string name, ReadOutcome outcome)
    {
        var document = outcome.Document;
        var records = (document?.Summaries ?? []).Concat<Document>(document?.Entries ?? [])
            .OrderBy(record => record.Ordinal)
            .ToList();
        Console.Out.WriteLine(JsonSerializer.Serialize(
            new
            {
                Document = document?.Source.Name ?? name,
                Language = document?.Source.Language,
                Countries = records.SelectMany(record => record.Countries).Select(country => country.Code).Distinct(),
                Summaries = document?.Summaries.Count ?? 0,
                Entries = document?.Entries.Count ?? 0,
                Records = records.Select(ToRow),
                LeftOut = outcome.LeftOut.Select(
                    left => new { left.Lines.First, left.Lines.Last, left.Reason, left.Text }),
                Refused = outcome.Refusals.Select(refusal => new { refusal.Line, refusal.Message }),
                Notes = outcome.Notes.Select(note => new { note.Line, note.Message }),
            },
            OneLine));
    }

    private static object ToRow(Document record)
    {
        var entry = record as Entry;
        return new
        {
            Id = record.Id.ToString(),
            Type = entry is null ? "SUMMARY" : "ENTRY",
            Countries = record.Countries.Select(country => country.Code),
            Date = entry?.Date.ToString("O", CultureInfo.InvariantCulture),
            DatePrecision = entry?.DatePrecision.ToString().ToUpperInvariant(),
            record.Year,
            Kind = entry?.Kind.ToString().ToUpperInvariant(),
            record.Title,
            record.Text,
            record.Url,
            record.Language,
            FirstLine = record.Lines.First,
            LastLine = record.Lines.Last,
        };
    }
}
