using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RightsGraph.Server.Importing;

/// <summary>Writes the report of an import as JSON.</summary>
internal sealed class ImportReportFile : IDisposable
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly OutputFile file;

    private ImportReportFile(OutputFile file) => this.file = file;

    /// <summary>To be called before the import, so that nothing is imported without its report.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static ImportReportFile Create(string path)
    {
        try
        {
            return new ImportReportFile(OutputFile.Create(path));
        }
        catch (IOException problem)
        {
            throw new IOException(
                $"The report (--report) '{Printable.Sanitize(path)}' cannot be written: {problem.Message}", problem);
        }
    }

    /// <summary>Replaces an older report only now, at the end of the import.</summary>
    public void Write(ImportReport report)
    {
        JsonSerializer.Serialize(file.Stream, report, Readable);
        file.Stream.WriteByte((byte)'\n');
        file.Complete();
    }

    public void Dispose() => file.Dispose();
}
