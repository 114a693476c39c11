using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RightsGraph.Archive.Exports;

/// <summary>Writes the lines of an export. Members without a value are omitted, and their order is fixed.</summary>
internal sealed class ExportLines(Stream output) : IDisposable
{
    private const int FlushedBytes = 1 << 16;

    internal static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Utf8JsonWriter json = new(Stream.Null, Readable);

    public ValueTask WriteAsync(Source source, int summaries, int entries, CancellationToken cancellation)
    {
        Begin(ExportFormat.Source, source.Id);
        json.WriteString("name", source.Name);
        WriteIfAny("title", source.Title);
        WriteIfAny("publisher", source.Publisher);
        WriteIfAny("licence", source.Licence);
        WriteIfAny("mapping", source.Mapping);
        WriteIfAny("url", source.Url);
        json.WriteString("language", source.Language);
        WriteIfAny("retrieved", source.Retrieved?.ToString(ExportFormat.Day, CultureInfo.InvariantCulture));
        json.WriteString("sha256", source.Sha256);
        json.WriteString("importedAt", source.ImportedAt.ToString(ExportFormat.Moment, CultureInfo.InvariantCulture));
        if (source.Reader > 0)
        {
            json.WriteNumber("reader", source.Reader);
        }

        json.WriteNumber("summaries", summaries);
        json.WriteNumber("entries", entries);
        return EndAsync(cancellation);
    }

    public ValueTask WriteAsync(Document record, CancellationToken cancellation)
    {
        Begin(record is Entry ? ExportFormat.Entry : ExportFormat.Summary, record.Id);
        json.WriteString("country", record.Country.Code);
        if (record is Entry entry)
        {
            json.WriteString("date", entry.Date.ToString(ExportFormat.Day, CultureInfo.InvariantCulture));
            if (entry.DatePrecision != DatePrecision.Day)
            {
                json.WriteString("datePrecision", entry.DatePrecision.ToString().ToUpperInvariant());
            }

            json.WriteString("kind", entry.Kind.ToString().ToUpperInvariant());
        }

        json.WriteNumber("ordinal", record.Ordinal);
        if (record is Summary summary)
        {
            json.WriteNumber("position", summary.Position);
        }

        json.WriteNumber("firstLine", record.Lines.First);
        json.WriteNumber("lastLine", record.Lines.Last);
        if (record.Year is { } year)
        {
            json.WriteNumber("year", year);
        }

        json.WriteString("language", record.Language);
        WriteIfAny("url", record.Url);
        WriteIfAny("title", record.Title);
        WriteIfAny("text", record.Text);
        DetailsJson.Write(json, record);
        return EndAsync(cancellation);
    }

    public async ValueTask WriteOriginalAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(bytes.Length, ExportFormat.OriginalBytes)..])
        {
            json.Reset(buffer);
            json.WriteStartObject();
            json.WriteString("type", ExportFormat.Original);
            json.WriteBase64String("bytes", bytes.Span[..Math.Min(bytes.Length, ExportFormat.OriginalBytes)]);
            await EndAsync(cancellation);
        }
    }

    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        await output.WriteAsync(buffer.WrittenMemory, cancellation);
        buffer.ResetWrittenCount();
        await output.FlushAsync(cancellation);
    }

    public void Dispose() => json.Dispose();

    private void Begin(string type, RecordId id)
    {
        json.Reset(buffer);
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("id", id.ToString());
    }

    private void WriteIfAny(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private async ValueTask EndAsync(CancellationToken cancellation)
    {
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
        if (buffer.WrittenCount >= FlushedBytes)
        {
            await output.WriteAsync(buffer.WrittenMemory, cancellation);
            buffer.ResetWrittenCount();
        }
    }
}
