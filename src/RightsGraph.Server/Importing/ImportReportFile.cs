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

    private readonly string path;
    private readonly FileStream unfinished;

    private ImportReportFile(string path, FileStream unfinished) => (this.path, this.unfinished) = (path, unfinished);

    /// <summary>To be called before the import, so that nothing is imported without its report.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static ImportReportFile Create(string path)
    {
        try
        {
            return Directory.Exists(path)
                ? throw new IOException("it is a folder.")
                : new ImportReportFile(path, File.Create($"{path}.unfinished"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var why = problem is DirectoryNotFoundException ? "its folder does not exist." : problem.Message;
            throw new IOException(
                $"The report (--report) '{Printable.Sanitize(path)}' cannot be written: {why}", problem);
        }
    }

    /// <summary>Replaces an older report only now, at the end of the import.</summary>
    public void Write(ImportReport report)
    {
        JsonSerializer.Serialize(unfinished, report, Readable);
        unfinished.Dispose();
        File.Move(unfinished.Name, path, overwrite: true);
    }

    public void Dispose()
    {
        unfinished.Dispose();
        File.Delete(unfinished.Name);
    }
}
