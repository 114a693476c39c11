using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RightsGraph.Server.Importing;

/// <summary>The report of an import as JSON, for programs.</summary>
internal sealed class ReportFile : IDisposable
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly FileStream stream;

    private ReportFile(FileStream stream) => this.stream = stream;

    /// <summary>Before the import: who asks for a report does not import without one.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static ReportFile Create(string path)
    {
        try
        {
            return new ReportFile(File.Create(path));
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new IOException(problem.Message, problem);
        }
    }

    public void Write(ImportReport report) => JsonSerializer.Serialize(stream, report, Readable);

    public void Dispose() => stream.Dispose();
}
