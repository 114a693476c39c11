using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RightsGraph.Archive.Records;
using Spectre.Console;

namespace RightsGraph.Server.Commands;

internal static class SourcesCommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "List them as JSON, with all that is known of each." };
        var command = new Command("sources", "Lists the source documents that the archive holds.") { json };
        SettingOptions.AddArchiveTo(command);
        command.RunsOnArchive(async (archive, line, cancellation) =>
        {
            var sources = (await archive.Store.ReadSourcesAsync(cancellation))
                .OrderBy(source => source.Name, StringComparer.Ordinal)
                .ToList();
            if (line.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(sources.Select(Members), Readable));
            }
            else
            {
                Terminal.Output.Write(TableOf(sources));
            }

            if (DocumentMessages.DescribeReadEarlier(sources) is { } message)
            {
                await Console.Error.WriteLineAsync(message);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static object Members(Source source) => new
    {
        Id = source.Id.ToString(),
        source.Name,
        source.Title,
        source.Publisher,
        source.Licence,
        source.Url,
        source.Language,
        source.Retrieved,
        source.Mapping,
        source.Reader,
        source.Sha256,
        source.ImportedAt,
    };

    private static Table TableOf(IReadOnlyList<Source> sources)
    {
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("name", "publisher", "language", "imported", "id");
        foreach (var source in sources)
        {
            table.AddRow(
                Plain(source.Name),
                Plain(source.Publisher ?? ""),
                Plain(source.Language),
                source.ImportedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                source.Id.ToString());
        }

        return table;
    }

    private static string Plain(string text) => Markup.Escape(Printable.Sanitize(text));
}
