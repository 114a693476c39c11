using System.Text.Json;

namespace RightsGraph.Archive.Exports;

/// <summary>Reads an export with one source in memory at a time. Each is accepted whole, or refused alone.</summary>
internal static class ExportReader
{
    private const string Shape = "expected a line that an export has";

    private static readonly string[] Types =
        [ExportFormat.Source, ExportFormat.Summary, ExportFormat.Entry, ExportFormat.Original];

    public static bool IsExport(SourceFile file)
    {
        using var lines = new LineReader(file, ReadLimits.LineBytes, ReadLimits.DocumentBytes);
        return Next(lines) is { } first
            && JsonLine.Read(
                first, ReadLimits.LineBytes, Shape, json => IsOfType(json, ExportFormat.Source) ? null : Shape) is null;
    }

    public static bool IsExportLine(JsonElement line) =>
        IsOfType(line, ExportFormat.Source) || IsOfType(line, ExportFormat.Original);

    public static IEnumerable<ReadOutcome> Read(SourceFile file)
    {
        using var lines = new LineReader(file, ReadLimits.ExportedLineBytes);
        var ids = new ExportIds();
        var open = new ExportedSource(file.Name, line: 1, ids);
        while (Next(lines) is { } line)
        {
            ExportedSource? next = null;
            var problem = JsonLine.Read(line, ReadLimits.ExportedLineBytes, Shape, json =>
            {
                var fields = new ExportFields(json);
                if (fields.OneOf("type", Types) == ExportFormat.Source)
                {
                    next = new ExportedSource(file.Name, line.Number, ids);
                }

                return fields.Problem ?? (next ?? open).Take(fields, line.Number);
            });
            if (next is not null)
            {
                if (open.HasBegun)
                {
                    yield return open.Close();
                }

                open = next;
            }

            if (problem is not null)
            {
                open.Refuse(line.Number, problem);
            }
        }

        if (lines.Damage is { } damage)
        {
            open.Refuse(damage.Line!.Value, damage.Message);
        }

        yield return open.Close();
    }

    private static bool IsOfType(JsonElement line, string type) =>
        line.TryGetProperty("type", out var stated)
        && stated.ValueKind == JsonValueKind.String
        && stated.ValueEquals(type);

    private static ByteLine? Next(LineReader lines)
    {
        while (lines.TryRead(out var line))
        {
            line = line with { Bytes = line.Bytes.Trim(JsonLine.Blanks) };
            if (!line.Bytes.IsEmpty)
            {
                return line;
            }
        }

        return null;
    }
}
