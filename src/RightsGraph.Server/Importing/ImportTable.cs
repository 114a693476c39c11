using System.Globalization;
using Spectre.Console;

namespace RightsGraph.Server.Importing;

internal static class ImportTable
{
    public static Table Create(ImportReport report)
    {
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumn("source")
            .AddColumn(new TableColumn("result").NoWrap());
        foreach (var column in new[] { "countries", "summaries", "entries", "left out", "refused", "seconds" })
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }

        foreach (var document in report.Documents)
        {
            table.AddRow(
                Markup.Escape(Printable.Sanitize(document.Document)),
                document.Result.ToString().ToLowerInvariant(),
                Markup.Escape(DocumentMessages.WhereOf(document)),
                Number(document.Summaries),
                Number(document.Entries),
                Number(document.LeftOut),
                Number(document.Refused),
                Seconds(document.Seconds));
        }

        return table.AddRow(
            "all",
            "",
            "",
            Number(report.Documents.Sum(document => document.Summaries)),
            Number(report.Documents.Sum(document => document.Entries)),
            Number(report.Documents.Sum(document => document.LeftOut)),
            Number(report.Refused.Count),
            Seconds(report.Documents.Sum(document => document.Seconds)));
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(double seconds) => seconds.ToString("N1", CultureInfo.InvariantCulture);
}
